package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What is handled wholly online needs no visit. */
final class OnlineZeroVisits implements Check {
    static final Rule ONLINE_ZERO_VISITS = Rule.warning(
            "online-zero-visits",
            new Text("全程网办却要到现场", "handled wholly online, yet visits are demanded"),
            new Text(
                    "“{depth}”表示全程网办，“{title}”却是 {visits}",
                    "\"{depth}\" says that all is handled online, but \"{title}\" is {visits}"),
            new Text("请把次数改为 0，或改正网上办理深度", "make the number 0, or correct the depth of online handling"));

    static final NamedCheck NAMED = new NamedCheck(
            "online-zero-visits",
            List.of(ONLINE_ZERO_VISITS),
            Map.of("depth", "onlineDepth", "visits", "visits"),
            Map.of("wholly", "5、6、7"),
            OnlineZeroVisits::new);

    private final String depth;
    private final String visits;
    private final List<String> wholly;

    private OnlineZeroVisits(Options options) {
        this.depth = options.get("depth");
        this.visits = options.get("visits");
        this.wholly = options.words("wholly");
    }

    @Override
    public void look(Inspection at) {
        OptionalLong number = at.number(visits);
        if (number.orElse(0) > 0 && !Collections.disjoint(wholly, at.texts(depth))) {
            at.report(
                    ONLINE_ZERO_VISITS,
                    visits,
                    Map.of(
                            "title", at.titleOf(visits),
                            "depth", at.titleOf(depth),
                            "visits", String.valueOf(number.orElse(0))));
        }
    }
}
