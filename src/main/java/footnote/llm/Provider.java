package footnote.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whose format a server speaks. No model of theirs retries or logs by itself.
enum Provider {
  /// OpenAI's, and with it Ollama's, vLLM's, llama.cpp's and LM Studio's.
  OPENAI {
    @Override
    ChatModel whole(ModelSettings settings, HttpClientBuilder http) {
      return OpenAiChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl())
          .apiKey(credential(settings))
          .modelName(settings.name())
          .strictJsonSchema(true)
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel streaming(ModelSettings settings, HttpClientBuilder http) {
      return OpenAiStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl())
          .apiKey(credential(settings))
          .modelName(settings.name())
          .strictJsonSchema(true)
          .build();
    }
  },
  ANTHROPIC {
    @Override
    ChatModel whole(ModelSettings settings, HttpClientBuilder http) {
      return AnthropicChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(given(settings.baseUrl(), "https://api.anthropic.com/v1"))
          .apiKey(credential(settings))
          .modelName(settings.name())
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel streaming(ModelSettings settings, HttpClientBuilder http) {
      return AnthropicStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(given(settings.baseUrl(), "https://api.anthropic.com/v1"))
          .apiKey(credential(settings))
          .modelName(settings.name())
          .build();
    }
  },
  GEMINI {
    @Override
    ChatModel whole(ModelSettings settings, HttpClientBuilder http) {
      return GoogleAiGeminiChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(orNull(settings.baseUrl()))
          .apiKey(credential(settings))
          .modelName(settings.name())
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel streaming(ModelSettings settings, HttpClientBuilder http) {
      return GoogleAiGeminiStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(orNull(settings.baseUrl()))
          .apiKey(credential(settings))
          .modelName(settings.name())
          .build();
    }
  };

  abstract ChatModel whole(ModelSettings settings, HttpClientBuilder http);

  abstract StreamingChatModel streaming(ModelSettings settings, HttpClientBuilder http);

  /// The name that settings give.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Provider> named(String name) {
    return Arrays.stream(values()).filter(one -> one.key().equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Provider::key).collect(Collectors.joining(", "));
  }

  /// A server on one's own machine wants no key, the modules do.
  private static String credential(ModelSettings settings) {
    return given(settings.apiKey(), "none");
  }

  private static String given(String value, String otherwise) {
    return value.isEmpty() ? otherwise : value;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
