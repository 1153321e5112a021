package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Every licence answers at least one frequent question. */
final class LicenceHasQuestion implements Check {
    static final Rule LICENCE_HAS_QUESTION = Rule.warning(
            "licence-has-question",
            new Text("许可事项没有常见问题", "a licence without a frequent question"),
            new Text("许可事项没有“{title}”", "a licence has no \"{title}\""),
            new Text("请至少写一个常见问题和解答", "write at least one question with its answer"));

    static final NamedCheck NAMED = new NamedCheck(
            "licence-has-question",
            List.of(LICENCE_HAS_QUESTION),
            Map.of("type", "type", "questions", "questions"),
            Map.of("types", "01"),
            LicenceHasQuestion::new);

    private final String type;
    private final String questions;
    private final List<String> types;

    private LicenceHasQuestion(Options options) {
        this.type = options.get("type");
        this.questions = options.get("questions");
        this.types = options.words("types");
    }

    @Override
    public void look(Inspection at) {
        at.text(type)
                .filter(types::contains)
                .filter(licence -> at.list(questions).isEmpty())
                .ifPresent(
                        licence -> at.report(LICENCE_HAS_QUESTION, questions, Map.of("title", at.titleOf(questions))));
    }
}
