package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The flow has the steps that every licence has. */
final class FlowNamesSteps implements Check {
    static final Rule FLOW_NAMES_STEPS = Rule.warning(
            "flow-names-steps",
            new Text("办理流程缺少环节", "a flow without a usual step"),
            new Text("“{title}”里没有“{missing}”", "\"{title}\" has no step {missing}"),
            new Text("请补上这一环节，或改用这个名称", "add the step, or call it by this name"));

    static final NamedCheck NAMED = new NamedCheck(
            "flow-names-steps",
            List.of(FLOW_NAMES_STEPS),
            Map.of("flow", "flow", "type", "type"),
            Map.of("steps", "受理、审查、决定", "families", "general"),
            FlowNamesSteps::new);

    private final Options options;
    private final List<String> steps;
    private final List<String> families;

    private FlowNamesSteps(Options options) {
        this.options = options;
        this.steps = options.words("steps");
        this.families = options.words("families");
    }

    @Override
    public void look(Inspection at) {
        String field = options.get("flow");
        if (at.list(field).isEmpty()
                || options.family(at).filter(families::contains).isEmpty()) {
            return;
        }
        StringBuilder named = new StringBuilder();
        for (JsonNode step : at.list(field)) {
            named.append(step.path("step").asText()).append('\n');
        }
        List<String> missing =
                steps.stream().filter(step -> named.indexOf(step) < 0).toList();
        if (!missing.isEmpty()) {
            at.report(
                    FLOW_NAMES_STEPS, field, Map.of("title", at.titleOf(field), "missing", String.join("、", missing)));
        }
    }
}
