package io.hallbridge.frontdb;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.hall.RunTime;
import io.hallbridge.hall.Sender;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes rows of documents. The same document in the same batch always gives the same rows. */
final class RowMaker {
    private final TableProfile profile;
    private final Sender sender;

    RowMaker(TableProfile profile, Sender sender) {
        this.profile = profile;
        this.sender = sender;
    }

    /** The rows a document gives, its main row first, with the hall's codes in place of ours. */
    List<Made> of(Batch batch, Change change, Family family, JsonNode ours) throws Unfit {
        JsonNode content = profile.codes().applied(batch.dataset(), ours);
        String main = Guids.main(batch.hall(), change);
        List<Made> rows = new ArrayList<>();
        for (RowLayout layout : family.rows()) {
            if (layout.when().isPresent() && content.at(layout.when().get()).isMissingNode()) {
                continue;
            }
            if (layout.list().isEmpty()) {
                String guid = layout == family.main() ? main : Guids.further(main, layout.table(), 0);
                rows.add(row(layout, content, content, slot -> slot(slot, batch, change, main, guid, 0)));
                continue;
            }
            int order = 0;
            for (JsonNode entry : content.at(layout.list().get())) {
                int place = ++order;
                String guid = Guids.further(main, layout.table(), place);
                rows.add(row(layout, content, entry, slot -> slot(slot, batch, change, main, guid, place)));
            }
        }
        return rows;
    }

    private interface Slots {
        Object get(RowSlot slot);
    }

    private static Made row(RowLayout layout, JsonNode document, JsonNode entry, Slots slots) throws Unfit {
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnLayout column : layout.columns()) {
            Cell cell = cell(column, document, entry, slots);
            if (cell.fault().isPresent()) {
                throw new Unfit(cell.fault().get().rule(), cell.fault().get().text());
            }
            values.add(cell.value());
        }
        return new Made(layout, values);
    }

    private static Cell cell(ColumnLayout column, JsonNode document, JsonNode entry, Slots slots) {
        if (column.putting() instanceof Putting.FromDocument from) {
            return Cell.of(column, from, document, entry);
        }
        if (column.putting() instanceof Putting.Constant constant) {
            return Cell.of(column, constant.text());
        }
        if (column.putting() instanceof Putting.FromSlot from) {
            return fitting(column, slots.get(from.slot()));
        }
        return Cell.absent(column, JsonPointer.empty());
    }

    /** Something that is no part of the content as a column's kind of value. */
    static Cell fitting(ColumnLayout column, Object value) {
        return value instanceof LocalDateTime && column.kind() == ColumnKind.DATETIME
                ? new Cell(value, false, Optional.empty())
                : Cell.of(column, String.valueOf(value));
    }

    /** What a row is given that is no part of the content. */
    Object slot(RowSlot slot, Batch batch, Change change, String main, String guid, int order) {
        return switch (slot) {
            case ROW_GUID -> guid;
            case PARENT_GUID -> main;
            case OPERATION -> operation(change);
            case TIME -> time(batch);
            case BATCH -> batch.run();
            case SOURCE -> sender.source();
            case REGION -> sender.region();
            case KEY -> change.key();
            case VERSION -> change.version();
            case FINGERPRINT -> change.fingerprint();
            case ORDER -> order;
        };
    }

    private String operation(Change change) {
        return switch (change.operation()) {
            case CREATE -> profile.operations().create();
            case UPDATE -> profile.operations().update();
            case RETIRE -> profile.operations().retire();
        };
    }

    private static LocalDateTime time(Batch batch) {
        return OffsetDateTime.parse(RunTime.of(batch.run())).toLocalDateTime();
    }
}
