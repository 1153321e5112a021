package io.hallbridge.check;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.CodeValue;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acting body is one of the hall's departments, and its name is the one its code stands for. Who they are is the
 * hall's own code table, {@code codes/department.yaml}; without one nothing is said.
 */
final class DepartmentKnown implements Check {
    /** Not mandatory: a list of departments may be behind the times. */
    static final Rule DEPARTMENT_UNKNOWN = new Rule(
            "department-unknown",
            Severity.ERROR,
            false,
            new Text("单位不在名单里", "a department that is not on the list"),
            new Text(
                    "“{title}”的“{value}”不在单位名单 {table} 里",
                    "\"{title}\" is \"{value}\", which is not in the table {table}"),
            new Text("请改正编码；新设的单位请先加进名单", "correct the code, or add a new department to the table first"));

    static final Rule DEPARTMENT_NAME_DIFFERS = Rule.warning(
            "department-name-differs",
            new Text("单位名称与编码不符", "a department's name and code do not fit"),
            new Text(
                    "“{title}”是“{name}”，而“{other}”是“{known}”的编码",
                    "\"{title}\" is \"{name}\", but \"{other}\" is the code of \"{known}\""),
            new Text("请改正名称或编码；是同一单位的，请把这个叫法加进名单", "correct the name or the code, or add the name to the table"));

    static final NamedCheck NAMED = new NamedCheck(
            "department-known",
            List.of(DEPARTMENT_UNKNOWN, DEPARTMENT_NAME_DIFFERS),
            Map.of("dept", "deptCode", "name", "subject"),
            Map.of("table", "department"),
            DepartmentKnown::new);

    private final String dept;
    private final String name;
    private final Optional<CodeTable> departments;

    private DepartmentKnown(Options options) {
        this.dept = options.get("dept");
        this.name = options.get("name");
        this.departments = options.datasets().findTable(options.get("table"));
    }

    @Override
    public void look(Inspection at) {
        departments.ifPresent(table -> at.text(dept).ifPresent(code -> look(at, table, code)));
    }

    private void look(Inspection at, CodeTable table, String code) {
        Optional.ofNullable(table.values().get(code))
                .ifPresentOrElse(
                        known -> lookAtName(at, table, known),
                        () -> at.report(
                                DEPARTMENT_UNKNOWN,
                                dept,
                                Map.of("title", at.titleOf(dept), "value", code, "table", table.name())));
    }

    private void lookAtName(Inspection at, CodeTable table, CodeValue known) {
        at.text(name)
                .filter(given -> !table.codeOf(given).equals(Optional.of(known.code())))
                .ifPresent(given -> at.report(
                        DEPARTMENT_NAME_DIFFERS,
                        name,
                        Map.of(
                                "title", at.titleOf(name),
                                "name", given,
                                "other", at.titleOf(dept),
                                "known", known.title().zh())));
    }
}
