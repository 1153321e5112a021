package io.hallbridge.check;

import io.hallbridge.dataset.CitizenNumber;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The number of a citizen's identity card is one. What is wrong is said without repeating any of it. */
final class IdentityNumberValid implements Check {
    /** Not mandatory: old numbers of 15 digits are met in what was entered long ago. */
    static final Rule IDENTITY_NUMBER_VALID = new Rule(
            "identity-number-valid",
            Severity.ERROR,
            false,
            new Text("身份证号码不对", "no valid identity number"),
            new Text("“{title}”不是有效的身份证号码：{fault}", "\"{title}\" is no valid identity number: {fault}"),
            new Text("请对照证件改正，最后一位是 X 的用大写", "correct it from the card; a final X is a capital letter"));

    static final NamedCheck NAMED = new NamedCheck(
            "identity-number-valid",
            List.of(IDENTITY_NUMBER_VALID),
            Map.of("kind", "idKind", "number", "idNumber"),
            Map.of("citizen", "111"),
            IdentityNumberValid::new);

    private final Options options;

    private IdentityNumberValid(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        String field = options.get("number");
        at.text(options.get("kind"))
                .filter(kind -> options.words("citizen").contains(kind))
                .flatMap(citizen -> at.text(field).flatMap(CitizenNumber::fault))
                .ifPresent(fault -> at.report(
                        Wording.put(IDENTITY_NUMBER_VALID, "fault", fault), field, Map.of("title", at.titleOf(field))));
    }
}
