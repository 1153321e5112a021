package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.CodeRules;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.Dataset;

/** Checks that a coded field holds codes of its table. */
final class CodeCheck implements Check {
    private final String[] steps;
    private final String title;
    private final CodeTable table;

    CodeCheck(Dataset dataset, String path, CodeTable table) {
        this.steps = path.split("\\.");
        this.title = dataset.titleOf(path);
        this.table = table;
    }

    @Override
    public void look(Inspection at) {
        JsonNode first = at.content().get(steps[0]);
        if (first == null || steps.length == 1 && first.isTextual() && table.contains(first.textValue())) {
            return;
        }
        look(at, at.content(), 0, "");
    }

    private void look(Inspection at, JsonNode node, int step, String pointer) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(at, node.get(i), step, pointer + "/" + i);
            }
        } else if (step < steps.length) {
            look(at, node.path(steps[step]), step + 1, pointer + "/" + steps[step]);
        } else if (node.isTextual() && !table.contains(node.textValue())) {
            at.reportAt(CodeRules.VALUE_NOT_IN_CODE_TABLE, pointer, CodeRules.args(title, node.textValue(), table));
        }
    }
}
