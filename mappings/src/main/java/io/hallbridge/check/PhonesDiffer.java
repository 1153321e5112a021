package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Complaints do not go to those who are complained of. */
final class PhonesDiffer implements Check {
    static final Rule PHONES_DIFFER = Rule.warning(
            "phones-differ",
            new Text("咨询电话与投诉电话相同", "the same telephone for questions and complaints"),
            new Text("“{title}”和“{other}”都是 {value}", "\"{title}\" and \"{other}\" are both {value}"),
            new Text("请填写另一个监督投诉电话", "give another telephone for complaints"));

    static final NamedCheck NAMED = new NamedCheck(
            "phones-differ",
            List.of(PHONES_DIFFER),
            Map.of("consult", "consultPhone", "complaint", "complaintPhone"),
            Map.of(),
            PhonesDiffer::new);

    private final String consult;
    private final String complaint;

    private PhonesDiffer(Options options) {
        this.consult = options.get("consult");
        this.complaint = options.get("complaint");
    }

    @Override
    public void look(Inspection at) {
        String value = at.text(complaint).orElse("");
        List<String> numbers = Phones.in(value);
        List<String> others = Phones.in(at.text(consult).orElse(""));
        boolean allThere =
                numbers.stream().allMatch(number -> others.stream().anyMatch(other -> Phones.same(number, other)));
        if (!numbers.isEmpty() && allThere) {
            at.report(
                    PHONES_DIFFER,
                    complaint,
                    Map.of("title", at.titleOf(complaint), "other", at.titleOf(consult), "value", value));
        }
    }
}
