package footnote.answer;

import footnote.llm.LanguageModel;
import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Conversations;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The answering of this process.
@Configuration(proxyBeanMethods = false)
class AnswerBeans {
  @Bean
  AnswerLog answerLog(Answers answers, JsonMapper json) {
    return new AnswerLog(answers, json);
  }

  @Bean
  Answerer answerer(
      Retriever retriever,
      Articles articles,
      AnswerLog log,
      Conversations conversations,
      ObjectProvider<LanguageModel> model,
      Clock clock) {
    return new Answerer(
        retriever,
        articles,
        log,
        conversations,
        Optional.ofNullable(model.getIfAvailable()),
        Refusal.CALIBRATED,
        clock);
  }

  @Bean
  PassageContentRetriever contentRetriever(Retriever retriever) {
    return new PassageContentRetriever(retriever, 10);
  }
}
