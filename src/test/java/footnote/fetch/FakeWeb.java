package footnote.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.springframework.util.unit.DataSize;

/// The whole web behind one socket on loopback: names have the addresses that a test gives them,
/// and whatever is connected to ends here, noted.
final class FakeWeb implements AutoCloseable {
  static final String PUBLIC = "93.184.216.34";

  /// A public address at which nobody answers.
  static final String DEAD = "93.184.216.35";

  /// The addresses that were connected to, in order.
  final List<String> connects = new CopyOnWriteArrayList<>();

  /// The names that were asked for, in order.
  final List<String> names = new CopyOnWriteArrayList<>();

  /// The heads of all requests, in order.
  final List<String> heads = new CopyOnWriteArrayList<>();

  private final Map<String, ConcurrentLinkedDeque<List<String>>> answers =
      new ConcurrentHashMap<>();
  private final Map<String, Handler> pages = new ConcurrentHashMap<>();
  private final ServerSocket server;

  FakeWeb() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  FakeWeb(ServerSocketFactory sockets) throws IOException {
    server = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  Fetcher fetcher() {
    return fetcher(List.of(), Duration.ofSeconds(20), Clock.systemUTC());
  }

  Fetcher fetcher(List<String> allow, Duration timeout, Clock clock) {
    return new Fetcher(settings(allow, timeout), this::resolve, this::connect, clock);
  }

  static FetchSettings settings(List<String> allow, Duration timeout) {
    return new FetchSettings(allow, Set.of(80, 443), timeout, DataSize.ofMegabytes(10), 5, "");
  }

  /// Gives a name its addresses: the first answer first, the last one for ever. Names without an
  /// answer end in `.example` and have a public address.
  FakeWeb names(String name, List<List<String>> successive) {
    answers.put(name, new ConcurrentLinkedDeque<>(successive));
    return this;
  }

  FakeWeb name(String name, String... addresses) {
    return names(name, List.of(List.of(addresses)));
  }

  /// @param address host and path, `a.example/1`
  FakeWeb page(String address, Handler handler) {
    pages.put(address, handler);
    return this;
  }

  FakeWeb page(String address, String... head) {
    String whole = String.join("\r\n", head);
    String reply = whole.contains("\r\n\r\n") ? whole : whole + "\r\n\r\n";
    return page(address, out -> out.write(reply.getBytes(StandardCharsets.UTF_8)));
  }

  FakeWeb html(String address, String html) {
    return page(
        address, "HTTP/1.1 200 OK", "Content-Type: text/html", "Connection: close", "", html);
  }

  FakeWeb redirect(String address, int status, String location) {
    return page(
        address, "HTTP/1.1 " + status + " Moved", "Location: " + location, "Content-Length: 0");
  }

  /// The requests as `GET host/path`, without those for robots.txt.
  List<String> requests() {
    return heads.stream().map(FakeWeb::line).filter(line -> !line.endsWith("/robots.txt")).toList();
  }

  int port() {
    return server.getLocalPort();
  }

  /// An outcome in a word and what it says.
  static String reason(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Refused(var reason) -> "refused: " + reason;
      case Fetched.Gone(var reason) -> "gone: " + reason;
      case Fetched.Failed(var reason) -> "failed: " + reason;
      case Fetched.Busy(var reason, var until) -> "busy: " + reason;
      case Fetched.Page page -> "page: " + new String(page.bytes(), StandardCharsets.UTF_8);
      case Fetched.Unchanged unchanged -> "unchanged";
    };
  }

  private List<InetAddress> resolve(String name) throws UnknownHostException {
    names.add(name);
    var left = answers.get(name);
    if (left == null && !name.endsWith(".example")) {
      throw new UnknownHostException(name);
    }
    List<String> now =
        left == null ? List.of(PUBLIC) : left.size() > 1 ? left.remove() : left.peek();
    return now.stream().map(InetAddress::ofLiteral).toList();
  }

  private InetSocketAddress connect(InetSocketAddress target) {
    String address = target.getAddress().getHostAddress();
    connects.add(address);
    return new InetSocketAddress(
        server.getInetAddress(), address.equals(DEAD) ? 1 : server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      var head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      if (head.isEmpty()) {
        return;
      }
      heads.add(head.toString());
      Handler handler = pages.get(line(head.toString()).replaceFirst("GET ", ""));
      OutputStream out = socket.getOutputStream();
      if (handler == null) {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes());
      } else {
        handler.reply(out);
      }
      out.flush();
    } catch (IOException e) {
      // The client has left.
    }
  }

  private static String line(String head) {
    String host = head.replaceFirst("(?s).*\nHost: ([^\n]*)\n.*", "$1");
    String path = head.replaceFirst("(?s)GET (\\S+) .*", "$1");
    return "GET " + host + path;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  interface Handler {
    void reply(OutputStream out) throws IOException;
  }
}
