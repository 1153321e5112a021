package io.hallbridge.workbook;

import io.hallbridge.row.Letters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Puts the comments of sheets beside them: the words in one part, the boxes they are shown in in another. */
final class CommentParts {
    /** More boxes than that make spreadsheet programs slow; colours and the result column say the same. */
    static final int MOST = 2_000;

    private final XlsxParts from;
    private final Marks marks;
    private final Names names;
    private final ContentTypes types;
    private final Map<String, byte[]> changed;
    private boolean limited;

    /**
     * How this package spells what parts are and how they refer to each other.
     *
     * @param sheets the namespace of sheets
     * @param relations the address that relations begin with
     */
    record Names(String sheets, String relations) {}

    /** Comments whose parts go to {@code changed}. */
    CommentParts(XlsxParts from, Marks marks, Names names, ContentTypes types, Map<String, byte[]> changed) {
        this.from = from;
        this.marks = marks;
        this.names = names;
        this.types = types;
        this.changed = changed;
    }

    /** Whether a sheet has more marked cells than comments. */
    boolean limited() {
        return limited;
    }

    /** Writes the comments of a sheet; gives the tag that leads to them, empty where it has one already or none is needed. */
    String write(String part, SheetMarks sheet) throws IOException {
        Document own = from.relations(part);
        Element there = XlsxParts.ofType(own, "comments");
        Comments comments =
                there == null ? Comments.none(names.sheets()) : new Comments(from.bytes(XlsxParts.target(part, there)));
        fill(comments, sheet);
        if (there == null && comments.added().isEmpty()) {
            return "";
        }
        String plain = part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
        words(own, part, there, plain, comments);
        String tag = boxes(own, part, plain, comments);
        changed.put(XlsxParts.relationsOf(part), Xml.bytes(own));
        return tag;
    }

    private void fill(Comments comments, SheetMarks sheet) {
        int[] count = {0};
        sheet.each((row, column, all) -> {
            if (count[0]++ < MOST) {
                comments.add(Letters.cell(row, column), said(all));
            }
        });
        limited |= count[0] > MOST;
    }

    private void words(Document own, String part, @Nullable Element there, String plain, Comments comments)
            throws IOException {
        String target = there == null ? "xl/hallbridge/comments-" + plain + ".xml" : XlsxParts.target(part, there);
        if (there == null) {
            XlsxParts.relate(own, names.relations() + "/comments", "/" + target);
            types.put(target, "comments");
        }
        changed.put(target, comments.bytes());
    }

    private String boxes(Document own, String part, String plain, Comments comments) throws IOException {
        Element there = XlsxParts.ofType(own, "vmlDrawing");
        String target = there == null ? "xl/hallbridge/notes-" + plain + ".vml" : XlsxParts.target(part, there);
        byte[] before = there == null || !from.has(target) ? NoteShapes.none() : from.bytes(target);
        changed.put(target, NoteShapes.changed(before, comments.removed(), comments.added()));
        if (there != null) {
            return "";
        }
        String id = XlsxParts.relate(own, names.relations() + "/vmlDrawing", "/" + target);
        types.suffix("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        return "<legacyDrawing xmlns:hb=\"" + names.relations() + "\" hb:id=\"" + id + "\"/>";
    }

    private String said(List<Mark> all) {
        List<String> words = new ArrayList<>();
        for (Mark mark : all) {
            words.add("【" + mark.severity().title().in(marks.language()) + "】" + mark.title(marks.language()) + "\n"
                    + mark.sentence(marks.language()));
        }
        return String.join("\n\n", words);
    }
}
