package footnote.rest;

import java.net.InetAddress;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The web server: who may call, and what browsers are told.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
@ConditionalOnWebApplication
class WebBeans {
  @Bean
  FilterRegistrationBean<HeaderFilter> headers() {
    return inOrder(new HeaderFilter(), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<?> access(ApiSettings settings, ServerProperties server) {
    if (!settings.isOpen()) {
      return inOrder(new KeyFilter(settings.parsed()), Ordered.HIGHEST_PRECEDENCE + 1);
    }
    @Nullable InetAddress address = server.getAddress();
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "server.address is "
              + (address == null ? "every address" : address.getHostAddress())
              + ", which others can reach, and footnote.api.keys is empty; set keys, or server.address=127.0.0.1");
    }
    return inOrder(new OriginFilter(), Ordered.HIGHEST_PRECEDENCE + 1);
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodies() {
    return inOrder(new BodyFilter(), Ordered.HIGHEST_PRECEDENCE + 2);
  }

  private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> inOrder(
      F filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  /// The id of an article is the path of its file, slashes included.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInIds() {
    return factory ->
        factory.addConnectorCustomizers(
            connector ->
                connector.setEncodedSolidusHandling(
                    EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }
}
