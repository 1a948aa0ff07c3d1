package footnote.answer;

import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Conversations;
import java.time.Clock;
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
      Clock clock) {
    return new Answerer(retriever, articles, log, conversations, Refusal.CALIBRATED, clock);
  }

  @Bean
  PassageContentRetriever contentRetriever(Retriever retriever) {
    return new PassageContentRetriever(retriever, 10);
  }
}
