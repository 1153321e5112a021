package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** Topics for people belong to items that serve people, topics for bodies to items that serve bodies. */
final class TopicsFitAudiences implements Check {
    static final Rule TOPICS_FIT_AUDIENCES = Rule.warning(
            "topics-fit-audiences",
            new Text("服务对象与主题不符", "topics for another audience"),
            new Text(
                    "填写了“{title}”，“{other}”里却没有相应的对象",
                    "\"{title}\" is filled in, but \"{other}\" names no such audience"),
            new Text("请补充服务对象，或清空主题", "add the audience, or empty the topics"));

    static final NamedCheck NAMED = new NamedCheck(
            "topics-fit-audiences",
            List.of(TOPICS_FIT_AUDIENCES),
            Map.of("audiences", "audiences", "person-topics", "personTopics", "corp-topics", "corpTopics"),
            Map.of("person", "1"),
            TopicsFitAudiences::new);

    private final Options options;

    private TopicsFitAudiences(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        List<String> audiences = at.texts(options.get("audiences"));
        if (audiences.isEmpty()) {
            return;
        }
        boolean people = audiences.contains(options.get("person"));
        boolean bodies = audiences.stream().anyMatch(audience -> !audience.equals(options.get("person")));
        look(at, "person-topics", people);
        look(at, "corp-topics", bodies);
    }

    private void look(Inspection at, String option, boolean served) {
        String field = options.get(option);
        if (!served && !at.list(field).isEmpty()) {
            String other = at.titleOf(options.get("audiences"));
            at.report(TOPICS_FIT_AUDIENCES, field, Map.of("title", at.titleOf(field), "other", other));
        }
    }
}
