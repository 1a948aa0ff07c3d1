package footnote.retrieval;

import footnote.embedding.Encoder;
import footnote.embedding.Reader;
import footnote.index.PassageIndex;
import footnote.store.Articles;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The search of this process.
@Configuration(proxyBeanMethods = false)
class RetrievalBeans {
  @Bean
  Retriever retriever(
      Articles articles,
      PassageIndex index,
      Encoder encoder,
      @Qualifier("comparison") Encoder comparison,
      Optional<Reader> reader) {
    return new Retriever(articles, index, encoder, new Reranker(comparison, reader));
  }
}
