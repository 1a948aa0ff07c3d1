package footnote.telegram;

import footnote.answer.Reply;
import footnote.answer.ShortAnswer;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/// An answer to share in any chat: what the list of results shows of it, and one message with its
/// footnotes. Of an answer of several messages that is the first.
final class InlineAnswer {
  private static final int TITLE = 60;
  private static final int DESCRIPTION = 120;
  private static final int UNITS = 400;

  private InlineAnswer() {}

  static InlineQueryResultArticle of(Reply reply, Wording wording) {
    Message message = new Message(AnswerText.pages(reply, wording).getFirst(), List.of());
    return InlineQueryResultArticle.builder()
        .id(reply.id())
        .title(title(reply, wording))
        .description(Graphemes.shortened(Legible.line(reply.answer()), DESCRIPTION, UNITS))
        .inputMessageContent(content(message))
        .build();
  }

  private static String title(Reply reply, Wording wording) {
    ShortAnswer found = reply.shortAnswer();
    String title =
        reply.isAnswered()
            ? Legible.line(found == null ? reply.question() : found.text())
            : wording.text("nothingFound");
    return Legible.isVisible(title) ? Graphemes.shortened(title, TITLE, UNITS) : Graphemes.ELLIPSIS;
  }

  private static InputTextMessageContent content(Message message) {
    return InputTextMessageContent.builder()
        .messageText(message.text())
        .entities(message.entities())
        .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
        .build();
  }
}
