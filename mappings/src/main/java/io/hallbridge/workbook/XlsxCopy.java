package io.hallbridge.workbook;

import io.hallbridge.finding.FindingLog.Grouped;
import io.hallbridge.finding.Origin;
import io.hallbridge.row.OwnAdditions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Copies a workbook's package with our marks in it. Parts that need not change are copied byte for byte; sheets stream,
 * so that a large one takes no more memory than a small one.
 */
final class XlsxCopy {
    private final XlsxParts from;
    private final Marks marks;
    private final Map<String, Extent> extents;
    private final String workbookPart;
    private final Document workbook;
    private final Document relations;
    private final ContentTypes types;
    private final CommentParts.Names names;
    private final CommentParts comments;
    private final Styles styles;
    private final SummarySheet summary;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, String> sheetsByPart = new HashMap<>();
    private final List<String> shown = new ArrayList<>();

    /**
     * A copy of a package.
     *
     * @param extents how wide each marked sheet is, by its name
     */
    XlsxCopy(XlsxParts from, Marks marks, Map<String, Extent> extents) throws IOException {
        this.from = from;
        this.marks = marks;
        this.extents = extents;
        this.workbookPart = from.workbookPart();
        this.workbook = from.xml(workbookPart);
        this.relations = from.relations(workbookPart);
        this.types = new ContentTypes(from.xml(ContentTypes.PART));
        Element style = XlsxParts.ofType(relations, "styles");
        if (style == null) {
            throw new IOException("a workbook without styles");
        }
        String stylePart = XlsxParts.target(workbookPart, style);
        this.styles = new Styles(from.bytes(stylePart));
        this.summary = new SummarySheet(marks.sums(), styles);
        String address = style.getAttribute("Type");
        this.names = new CommentParts.Names(
                workbook.getDocumentElement().getNamespaceURI(), address.substring(0, address.lastIndexOf('/')));
        this.comments = new CommentParts(from, marks, names, types, changed);
        changed.put(stylePart, styles.bytes());
    }

    /**
     * How far a sheet goes.
     *
     * @param width how many columns it has, ours not counted
     * @param own where our column of an earlier copy stands, from 0; -1 where there is none
     */
    record Extent(int width, int own) {}

    void write(OutputStream out, String file, String when) throws IOException {
        sheets();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> sheet : sheetsByPart.entrySet()) {
                zip.putNextEntry(new ZipEntry(sheet.getKey()));
                sheet(sheet.getKey(), sheet.getValue(), zip);
            }
            addSummary(file, when);
            changed.put(workbookPart, Xml.bytes(workbook));
            changed.put(XlsxParts.relationsOf(workbookPart), Xml.bytes(relations));
            changed.put(ContentTypes.PART, types.bytes());
            for (String part : from.names()) {
                if (!gone.contains(part) && !changed.containsKey(part) && !sheetsByPart.containsKey(part)) {
                    zip.putNextEntry(new ZipEntry(part));
                    try (InputStream in = from.stream(part)) {
                        in.transferTo(zip);
                    }
                }
            }
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    /** Finds the parts of the sheets and takes an earlier summary out. */
    private void sheets() {
        Element list = Xml.children(workbook.getDocumentElement(), "sheets").get(0);
        Map<String, Element> byId = new HashMap<>();
        XlsxParts.all(relations).forEach(relation -> byId.put(relation.getAttribute("Id"), relation));
        List<Element> all = Xml.children(list, "sheet");
        for (int i = 0; i < all.size(); i++) {
            Element sheet = all.get(i);
            Element relation = byId.get(relationId(sheet));
            if (relation == null || !relation.getAttribute("Type").endsWith("/worksheet")) {
                continue;
            }
            String part = XlsxParts.target(workbookPart, relation);
            if (isOwn(sheet.getAttribute("name"))) {
                remove(list, sheet, relation, part, i);
            } else {
                sheetsByPart.put(part, sheet.getAttribute("name"));
                shown.add(sheet.getAttribute("name"));
            }
        }
    }

    /** A sheet by that name that is not among those read is the one that reading left out. */
    private boolean isOwn(String name) {
        return OwnAdditions.isOwnName(name) && !extents.containsKey(name);
    }

    private void remove(Element list, Element sheet, Element relation, String part, int place) {
        list.removeChild(sheet);
        relation.getParentNode().removeChild(relation);
        gone.add(part);
        gone.add(XlsxParts.relationsOf(part));
        types.remove(part);
        moveNames(place, -1);
    }

    private static String relationId(Element sheet) {
        for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
            var attribute = sheet.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** Names that hold for one sheet only know it by its place. */
    private void moveNames(int from, int by) {
        Element names = Xml.child(workbook.getDocumentElement(), "definedNames");
        if (names == null) {
            return;
        }
        for (Element name : Xml.children(names, "definedName")) {
            String place = name.getAttribute("localSheetId");
            if (place.isEmpty()) {
                continue;
            }
            int sheet = Integer.parseInt(place);
            if (by < 0 && sheet == from) {
                names.removeChild(name);
            } else if (sheet >= from) {
                name.setAttribute("localSheetId", String.valueOf(sheet + by));
            }
        }
        if (Xml.children(names, "definedName").isEmpty()) {
            names.getParentNode().removeChild(names);
        }
    }

    private void sheet(String part, String name, OutputStream zip) throws IOException {
        SheetMarks sheet = marks.sheets().get(name);
        Extent extent = extents.get(name);
        ResultColumn results = sheet == null || extent == null || sheet.header() == 0
                ? null
                : new ResultColumn(sheet, marks, styles, extent.own() >= 0 ? extent.own() : extent.width());
        String drawing = sheet == null ? "" : comments.write(part, sheet);
        try (Reader in = utf8(from.stream(part))) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            new SheetCopy(in, out, sheet, results, styles, drawing).copy();
            out.flush();
        }
    }

    private static Reader utf8(InputStream in) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(java.nio.charset.CodingErrorAction.REPORT)),
                1 << 16);
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    private void addSummary(String file, String when) {
        Element list = Xml.children(workbook.getDocumentElement(), "sheets").get(0);
        String part = "xl/hallbridge/summary.xml";
        String id = XlsxParts.relate(relations, names.relations() + "/worksheet", "/" + part);
        types.put(part, "worksheet");
        int highest = Xml.children(list, "sheet").stream()
                .mapToInt(sheet -> Integer.parseInt(sheet.getAttribute("sheetId")))
                .max()
                .orElse(0);
        moveNames(0, 1);
        Element first = Xml.child(list, "sheet");
        Element sheet = Xml.like(list, "sheet");
        sheet.setAttribute("name", summary.name());
        sheet.setAttribute("sheetId", String.valueOf(highest + 1));
        sheet.setAttributeNS(names.relations(), "hb:id", id);
        list.insertBefore(sheet, first);
        Element views = Xml.child(workbook.getDocumentElement(), "bookViews");
        if (views != null) {
            Xml.children(views, "workbookView").forEach(view -> {
                view.setAttribute("activeTab", "0");
                view.removeAttribute("firstSheet");
            });
        }
        List<String> words = new ArrayList<>(WhatToDo.steps(marks));
        words.addAll(notes());
        String xml = summary.xml(file, when, words, this::firstPlace, names.sheets());
        changed.put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the first finding of a cause is marked, to jump to. */
    private Optional<String> firstPlace(Grouped cause) {
        Origin at = cause.kept().get(0).origin();
        String sheet = Objects.requireNonNullElse(at.table(), shown.size() == 1 ? shown.get(0) : "");
        boolean there = at.row() > 0 && shown.contains(sheet);
        return there
                ? Optional.of(SummarySheet.place(sheet, at.cell() == null ? "A" + at.row() : at.cell()))
                : Optional.empty();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (comments.limited()) {
            notes.add(marks.say(
                    "有问题的单元格很多，每张表只在前 " + CommentParts.MOST + " 处加了批注；颜色和“检查结果”一列是全的。",
                    "There are many faulty cells: only the first " + CommentParts.MOST
                            + " of a sheet have comments; colours and result column are complete."));
        }
        return notes;
    }
}
