package io.hallbridge.sandbox;

import java.util.Arrays;
import java.util.Map;

/** Links to the page before and the page after, where there is more than one. */
final class Pager {
    private final Sheet sheet;
    private final int page;
    private final int pages;

    Pager(Sheet sheet, int page, int count, int size) {
        this.sheet = sheet;
        this.page = page;
        this.pages = Math.max(1, (count + size - 1) / size);
    }

    /** Query: names and values in turn; the page's number is added. */
    void write(String path, String... query) {
        if (pages > 1) {
            sheet.html.in("nav", () -> links(path, query), "class", "pager", "aria-label", sheet.word(Words.PAGES));
        }
    }

    private void links(String path, String... query) {
        if (page > 1) {
            sheet.link(sheet.word(Words.EARLIER), to(page - 1, path, query), "rel", "prev");
        }
        sheet.html.leaf(
                "span",
                sheet.word(Words.PAGE_OF, Map.of("page", String.valueOf(page), "pages", String.valueOf(pages))));
        if (page < pages) {
            sheet.link(sheet.word(Words.LATER), to(page + 1, path, query), "rel", "next");
        }
    }

    private String to(int other, String path, String... query) {
        String[] all = Arrays.copyOf(query, query.length + 2);
        all[query.length] = "page";
        all[query.length + 1] = other == 1 ? "" : String.valueOf(other);
        return sheet.links.to(path, all);
    }
}
