package io.hallbridge.mapping;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.row.Row;
import java.util.List;
import java.util.Map;

/** A row while it becomes a document, or an element of one: what is found wrong on the way is put here. */
final class Line {
    private final Site site;
    private final Row row;
    private final Spot spot;
    private final String at;
    private final List<Finding> findings;

    /** @param at the pointer of the object made, empty for a document: {@code /materials/2} */
    Line(Site site, Row row, Map<String, Integer> columns, String at, List<Finding> findings) {
        this(site, row, new Spot(site, row, columns), at, findings);
    }

    private Line(Site site, Row row, Spot spot, String at, List<Finding> findings) {
        this.site = site;
        this.row = row;
        this.spot = spot;
        this.at = at;
        this.findings = findings;
    }

    /** The line of an element of a list field, which may stand in another table. */
    Line element(String field, int index, Site in, Row from, Map<String, Integer> columns) {
        return new Line(in, from, columns, at + "/" + field + "/" + index, findings);
    }

    /** The line of an element that is a part of one cell's text: its places are in this row. */
    Line part(String field, int index, Site parts, Row part, Map<String, Integer> columns) {
        return new Line(parts, part, new Spot(site, row, columns), at + "/" + field + "/" + index, findings);
    }

    /** Takes in an element that was made before, with what was found wrong with it. */
    void take(String field, Line element, List<Finding> found) {
        spot.element(field, element.spot);
        findings.addAll(found);
    }

    Site site() {
        return site;
    }

    Row row() {
        return row;
    }

    Spot spot() {
        return spot;
    }

    void report(Shape field, Rule rule, String value, String... args) {
        report(field, rule, spot.at("/" + name(field)), value, Words.args(args));
    }

    void report(Shape field, Rule rule, String value, Map<String, String> args) {
        report(field, rule, spot.at("/" + name(field)), value, args);
    }

    /** Reports at a column that is not the field's first. */
    void report(Shape field, Rule rule, int column, String value, String... args) {
        report(field, rule, site.cell(row, column), value, Words.args(args));
    }

    private void report(Shape field, Rule rule, Origin origin, String value, Map<String, String> given) {
        Map<String, String> args = new java.util.HashMap<>(given);
        args.putIfAbsent("title", field.title());
        args.putIfAbsent("value", value);
        findings.add(Finding.at(origin, rule, args).withValue(value).about("", null, at + "/" + name(field)));
    }

    private static String name(Shape field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }
}
