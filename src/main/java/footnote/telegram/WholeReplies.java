package footnote.telegram;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a whole reply of whatever a server sends. The library never returns from a call whose
/// reply lacks `ok`, and a gateway's error page is no JSON at all.
final class WholeReplies implements Interceptor {
  private static final JsonMapper JSON = new JsonMapper();
  private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
  private static final long LONGEST = 16 << 20;
  private static final int BAD_GATEWAY = 502;
  private static final List<String> PARAMETERS = List.of("retry_after", "migrate_to_chat_id");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    try (ResponseBody body = response.body()) {
      return response
          .newBuilder()
          .body(ResponseBody.create(whole(response.code(), read(body)), TYPE))
          .build();
    }
  }

  private static String read(ResponseBody body) throws IOException {
    var text = new Buffer();
    var source = body.source();
    while (source.read(text, 8192) >= 0) {
      if (text.size() > LONGEST) {
        throw new IOException("A reply of Telegram is larger than 16 MB");
      }
    }
    return text.readUtf8();
  }

  static String whole(int status, String text) {
    JsonNode reply = parsed(text);
    boolean ok = reply.path("ok").asBoolean(false);
    if (ok && !reply.path("result").isMissingNode() && !reply.path("result").isNull()) {
      return text;
    }
    var error = new LinkedHashMap<String, Object>();
    error.put("ok", false);
    error.put("error_code", reply.path("error_code").asInt(status < 400 ? BAD_GATEWAY : status));
    error.put("description", reply.path("description").asString("HTTP " + status));
    var parameters = new LinkedHashMap<String, Object>();
    for (String name : PARAMETERS) {
      if (reply.path("parameters").path(name).isIntegralNumber()) {
        parameters.put(name, reply.path("parameters").path(name).asLong());
      }
    }
    if (!parameters.isEmpty()) {
      error.put("parameters", parameters);
    }
    return JSON.writeValueAsString(error);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
