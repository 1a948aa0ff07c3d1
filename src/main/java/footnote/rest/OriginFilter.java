package footnote.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Guards a server that asks for no key: only this machine's own names are answered to, and a page
/// of another site may not call. Otherwise any page open in a browser here could read and change
/// the articles, by a name that leads to 127.0.0.1.
final class OriginFilter extends OncePerRequestFilter {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Telegram calls from outside, by the name that it was told, and proves itself by a secret.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getServletPath().equals(BodyFilter.UPDATES);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader("Origin");
    if (!HERE.contains(host(request.getServerName())) || origin != null && !isHere(origin)) {
      ProblemWriter.write(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "Without footnote.api.keys only pages of this machine may call, as localhost or 127.0.0.1.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isHere(String origin) {
    try {
      @Nullable String host = URI.create(origin).getHost();
      return host != null && HERE.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String host(String given) {
    String name = given.toLowerCase(Locale.ROOT);
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
