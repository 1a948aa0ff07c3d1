package footnote.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The one class that opens connections for content. It connects to the addresses that it is given
/// and to no other, keeps the name for the `Host` header and the certificate, asks no proxy,
/// follows no redirect, knows no cookie and no password, and keeps no connection.
final class Wire {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// What heads and the packing of TLS may cost beside the page.
  private static final int OVERHEAD = 1 << 20;

  private final OkHttpClient http;
  private final UnaryOperator<InetSocketAddress> connector;
  private final int mostBytes;

  /// @param connector told of each address that is about to be connected to; gives the one to use
  /// @param mostBytes of a page, unpacked
  Wire(UnaryOperator<InetSocketAddress> connector, int mostBytes) {
    this.connector = connector;
    this.mostBytes = mostBytes;
    this.http =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
            .connectTimeout(CONNECT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
  }

  /// Asks for a page. The reply has to be closed.
  ///
  /// @param checked what the host's name stands for
  Reply get(
      WebAddress address, List<InetAddress> checked, Map<String, String> headers, Deadline deadline)
      throws Stopped {
    Call call =
        http.newBuilder()
            .dns(name -> checked)
            .socketFactory(new Plugs(checked))
            .build()
            .newCall(request(address, headers));
    call.timeout().timeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    try {
      return reply(call, call.execute(), address.host(), deadline);
    } catch (IOException e) {
      throw stopped(e, address.host(), deadline);
    }
  }

  private Reply reply(Call call, Response response, String host, Deadline deadline) {
    Runnable end =
        () -> {
          call.cancel();
          response.close();
        };
    return new Reply(
        host,
        response.code(),
        name -> Optional.ofNullable(response.header(name)),
        new Reply.Body(response.body().byteStream(), response.body().contentLength(), mostBytes),
        problem -> stopped(problem, host, deadline),
        end);
  }

  private static Request request(WebAddress address, Map<String, String> headers) throws Stopped {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null || !Host.isSame(url.host(), address.host()) || url.port() != address.port()) {
      throw WebAddress.malformed("it can be read in two ways");
    }
    return new Request.Builder().url(url).headers(Headers.of(headers)).build();
  }

  private Stopped stopped(IOException e, String host, Deadline deadline) {
    if (deadline.isOver()) {
      return deadline.missedBy(host);
    }
    return switch (e) {
      case Counted.Exceeded flood -> Reply.tooLarge(mostBytes);
      case SSLException tls ->
          Stopped.failed(
              "The secure connection to %s failed; see in a browser whether its certificate is valid."
                  .formatted(host));
      case ConnectException closed -> unreachable(host);
      case NoRouteToHostException closed -> unreachable(host);
      case SocketTimeoutException late -> unreachable(host);
      case InterruptedIOException late -> deadline.missedBy(host);
      default ->
          Stopped.failed(
              "%s broke off or did not answer as a web server does; try again later."
                  .formatted(host));
    };
  }

  private static Stopped unreachable(String host) {
    return Stopped.failed(
        "%s does not accept connections; check the address or try again later.".formatted(host));
  }

  /// Makes sockets that connect to checked addresses only.
  private final class Plugs extends SocketFactory {
    private final List<InetAddress> checked;

    Plugs(List<InetAddress> checked) {
      this.checked = checked;
    }

    @Override
    public Socket createSocket() {
      return new Plug(checked);
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
      throw new UnsupportedOperationException();
    }
  }

  /// A socket that connects to checked addresses only, and counts what comes in: not every line of
  /// HTTP has a limit in the client.
  private final class Plug extends Socket {
    private final List<InetAddress> checked;
    private @Nullable InputStream in;

    Plug(List<InetAddress> checked) {
      super(Proxy.NO_PROXY);
      this.checked = checked;
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
      if (!(address instanceof InetSocketAddress target)
          || !checked.contains(target.getAddress())) {
        throw new ConnectException("Not an address that was checked");
      }
      super.connect(connector.apply(target), timeout);
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (in == null) {
        in = new Counted(super.getInputStream(), (long) mostBytes + OVERHEAD);
      }
      return in;
    }
  }
}
