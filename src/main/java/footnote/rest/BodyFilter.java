package footnote.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses bodies that are larger than their call allows: at once where the length is declared,
/// otherwise while they are read. Forms have their own limit, and lines of articles one each.
final class BodyFilter extends OncePerRequestFilter {
  private static final String ARTICLES = "/api/v1/articles";
  /// Where Telegram posts updates; see `footnote.telegram.Webhook`.
  static final String UPDATES = "/telegram/webhook";

  private static final BodyLimit ARTICLE =
      new BodyLimit(
          20 << 20,
          "The body is larger than 20 MB; split the article. Many articles go as "
              + IngestController.NDJSON
              + ", one a line.");
  private static final BodyLimit CALL =
      new BodyLimit(64 << 10, "The body is larger than 64 kB; shorten it.");

  /// A chat sends all that was said before.
  private static final BodyLimit CHAT =
      new BodyLimit(1 << 20, "The body is larger than 1 MB; begin a new chat.");

  private static final BodyLimit UPDATE =
      new BodyLimit(1 << 20, "The body is larger than 1 MB, which no update is.");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return isArticles(request)
        && (isOf(request, IngestController.NDJSON)
            || isOf(request, MediaType.MULTIPART_FORM_DATA_VALUE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BodyLimit limit = limit(request);
    if (request.getContentLengthLong() > limit.bytes()) {
      ProblemWriter.write(request, response, HttpStatus.CONTENT_TOO_LARGE, limit.detail());
    } else {
      chain.doFilter(new LimitedRequest(request, limit), response);
    }
  }

  private static BodyLimit limit(HttpServletRequest request) {
    return switch (request.getServletPath()) {
      case ARTICLES -> ARTICLE;
      case "/v1/chat/completions" -> CHAT;
      case UPDATES -> UPDATE;
      default -> CALL;
    };
  }

  private static boolean isArticles(HttpServletRequest request) {
    return request.getServletPath().equals(ARTICLES);
  }

  private static boolean isOf(HttpServletRequest request, String type) {
    String given = request.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(type);
  }

  /// @param detail what to do about a body that is larger
  record BodyLimit(long bytes, String detail) {}
}
