package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Where the applicant neither comes nor applies online, papers go by post. */
final class PostWhenZeroAndOffline implements Check {
    static final Rule POST_WHEN_ZERO_AND_OFFLINE = new Rule(
            "post-when-zero-and-offline",
            Severity.ERROR,
            false,
            new Text("不到现场、不网办、也不能邮寄", "neither visit nor online nor post"),
            new Text(
                    "“{visits}”是 0，“{online}”是否，“{title}”也不支持，申请人无法办理",
                    "\"{visits}\" is 0, \"{online}\" is no and \"{title}\" is not supported: nobody could apply"),
            new Text("请改正其中写错的一项", "correct the one that is wrong"));

    static final NamedCheck NAMED = new NamedCheck(
            "post-when-zero-and-offline",
            List.of(POST_WHEN_ZERO_AND_OFFLINE),
            Map.of("visits", "visits", "online", "online", "post", "express", "forms", "handleForms"),
            Map.of("no", "0", "yes", "1", "by-post", "4"),
            PostWhenZeroAndOffline::new);

    private final Options options;

    private PostWhenZeroAndOffline(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        boolean stays = at.number(options.get("visits")).orElse(1) == 0;
        boolean offline = at.text(options.get("online")).orElse("").equals(options.get("no"));
        if (stays && offline && !post(at)) {
            String field = options.get("post");
            at.report(
                    POST_WHEN_ZERO_AND_OFFLINE,
                    field,
                    Map.of(
                            "title", at.titleOf(field),
                            "visits", at.titleOf(options.get("visits")),
                            "online", at.titleOf(options.get("online"))));
        }
    }

    private boolean post(Inspection at) {
        return at.text(options.get("post")).orElse("").equals(options.get("yes"))
                || at.texts(options.get("forms")).contains(options.get("by-post"));
    }
}
