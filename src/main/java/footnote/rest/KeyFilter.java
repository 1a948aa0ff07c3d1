package footnote.rest;

import footnote.article.Sha256;
import footnote.rest.ApiSettings.ApiKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets calls through that carry a key with the right they need: asking and reading for every key,
/// changing articles and the actuator for an admin's. The page and its files need none.
///
/// It looks at the decoded path, as the controllers do: `/%61pi/` is `/api/`.
final class KeyFilter extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final List<ApiKey> keys;

  KeyFilter(List<ApiKey> keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return !(path.startsWith("/api/") || path.startsWith("/v1/") || path.startsWith("/actuator"))
        || path.equals("/actuator/health");
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return true;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ApiKey> key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (key.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      ProblemWriter.write(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "Send a valid key: Authorization: Bearer KEY.");
    } else if (needsAdmin(request) && !key.get().isAdmin()) {
      ProblemWriter.write(
          request, response, HttpStatus.FORBIDDEN, "This call needs an admin's key.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean needsAdmin(HttpServletRequest request) {
    String path = request.getServletPath();
    boolean changes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    return path.startsWith("/actuator") || changes && path.startsWith("/api/v1/articles");
  }

  private Optional<ApiKey> key(String header) {
    if (header == null || !header.startsWith(BEARER)) {
      return Optional.empty();
    }
    byte[] key = header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    byte[] hash = Sha256.of(key);
    return keys.stream()
        .filter(known -> MessageDigest.isEqual(HexFormat.of().parseHex(known.sha256()), hash))
        .findFirst();
  }
}
