package io.hallbridge.check;

import io.hallbridge.dataset.CitizenNumber;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final List<String> citizen;
    private final String kind;
    private final String number;

    private IdentityNumberValid(Options options) {
        this.citizen = options.words("citizen");
        this.kind = options.get("kind");
        this.number = options.get("number");
    }

    @Override
    public void look(Inspection at) {
        Optional<String> held = at.text(kind);
        Optional<String> text = at.text(number);
        if (held.isPresent() && text.isPresent() && citizen.contains(held.get())) {
            Optional<Text> fault = CitizenNumber.fault(text.get());
            if (fault.isPresent()) {
                at.report(
                        Wording.put(IDENTITY_NUMBER_VALID, "fault", fault.get()),
                        number,
                        Map.of("title", at.titleOf(number)));
            }
        }
    }
}
