package io.hallbridge.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.hallbridge.finding.Text;
import io.hallbridge.row.Cell;
import io.hallbridge.setting.Setting;
import java.time.LocalDateTime;
import java.util.Optional;

/** A date, or a moment in Chinese time where the dataset wants one; a date that stands for “no end” is absent. */
record DateKind(From from) implements OneCell {
    static Kind read(Setting field, Shape shape, Draft draft) {
        return new DateKind(From.read(field, shape, draft));
    }

    @Override
    public JsonNode read(Cell cell, int column, Line line, Shape shape) {
        String clean = Clean.line(cell.text());
        if (from.isNothing(clean) || Dates.isLongTerm(clean)) {
            return MissingNode.getInstance();
        }
        Optional<LocalDateTime> moment = Dates.parse(clean);
        if (moment.isEmpty()) {
            line.report(shape, MappingRules.DATE_NOT_UNDERSTOOD, cell.text());
            return MissingNode.getInstance();
        }
        return Dates.isNoEnd(moment.get())
                ? MissingNode.getInstance()
                : TextNode.valueOf(Dates.iso(moment.get(), shape.isMoment()));
    }

    @Override
    public Text how() {
        return new Text(
                from.how().zh() + "，日期；“长期”、2099-12-31、9999 年视为没有",
                from.how().en() + ", a date; 长期, 2099-12-31 and year 9999 count as none");
    }
}
