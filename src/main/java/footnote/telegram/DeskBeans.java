package footnote.telegram;

import footnote.answer.AnswerLog;
import footnote.answer.Answerer;
import footnote.document.Documents;
import footnote.feed.Feeds;
import footnote.library.Library;
import footnote.retrieval.Retriever;
import footnote.store.Answers;
import footnote.store.Articles;
import footnote.store.Chats;
import footnote.store.Database;
import footnote.store.Quotas;
import footnote.store.Talks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the bot answers with.
@Configuration(proxyBeanMethods = false)
@TelegramBeans.WithToken
class DeskBeans {
  @Bean
  Talks talks(Database database) {
    return new Talks(database);
  }

  @Bean
  Menu menu(Outgoing outgoing, Access access) {
    return new Menu(outgoing, access.admins());
  }

  @Bean
  Handler handler(
      TelegramSettings settings,
      Outgoing outgoing,
      BotApi botApi,
      Chats chats,
      Talks talks,
      Quotas quotas,
      Access access,
      Answerer answerer,
      AnswerLog log,
      Retriever retriever,
      Articles articles,
      Answers answers,
      Library library,
      Feeds feeds,
      Documents documents,
      Typing typing,
      Time telegramTime,
      Clock clock) {
    var voice = new Voice(outgoing);
    var gate = new Gate(quotas, settings.perDay(), clock);
    var finder = new Finder(retriever, articles);
    var responder = new Responder(answerer, log, talks, gate, voice, clock);
    return new Desk(
        new Self(outgoing, telegramTime),
        chats,
        talks,
        access,
        voice,
        responder,
        new Orders(finder, log, talks, chats, voice, gate, clock),
        new Keeper(library, feeds, documents, articles, answers, outgoing, botApi, voice),
        new Presses(outgoing, voice, responder, finder, log, talks, chats, gate, clock),
        new Shares(outgoing, answerer, talks, gate, typing, clock));
  }
}
