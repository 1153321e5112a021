package io.hallbridge.sandbox;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The hall's pages: a search, an item's page, the batches received. They only read. */
final class Pages {
    private final Datasets datasets;
    private final Store store;
    private final Ways ways = new Ways(
            Way.of("GET", "/", (call, values) -> search(call)),
            Way.of("GET", "/items/*/*", (call, values) -> item(call, values.get(0), values.get(1))),
            Way.of("GET", "/batches", (call, values) -> batches(call)),
            Way.of("GET", "/batches/*", (call, values) -> batch(call, values.get(0))),
            Way.of("GET", "/hall.css", (call, values) -> file("hall.css", "text/css; charset=utf-8")),
            Way.of("GET", "/hall.svg", (call, values) -> file("hall.svg", "image/svg+xml")));

    Pages(SandboxSettings settings, Store store) {
        this.datasets = settings.datasets;
        this.store = store;
    }

    Answer answer(Call call) throws IOException {
        try {
            boolean head = call.method().equals("HEAD");
            return ways.answer(head ? call.as("GET") : call);
        } catch (Refused refused) {
            return refuse(call, refused);
        }
    }

    /** A page that says why another cannot be shown. */
    Answer refuse(Call call, Refused refused) {
        boolean absent = refused.fault().status() == 404;
        Sheet sheet = new Sheet(language(call));
        Text title = absent ? Words.NOT_FOUND : Words.FAILED;
        return new Frame(sheet, call).around(refused.fault().status(), sheet.word(title), () -> {
            sheet.html.leaf("h1", sheet.word(title));
            sheet.html.leaf("p", sheet.word(absent ? Words.NOT_FOUND_HELP : refused.text()));
            sheet.html.in("p", () -> sheet.link(sheet.word(Words.BACK), sheet.links.to("/")));
        });
    }

    private Answer search(Call call) {
        Search search = Search.of(call.parameters());
        Dataset dataset = dataset(search.dataset());
        SearchPage.Found found = store.read(connection -> found(new Catalogue(connection), search));
        Sheet sheet = new Sheet(language(call));
        SearchPage page = new SearchPage(sheet, search, found, new Codes(dataset, datasets));
        return new Frame(sheet, call)
                .around(200, sheet.word(dataset.name().equals("power") ? Words.POWERS : Words.GUIDES), page::write);
    }

    private static SearchPage.Found found(Catalogue catalogue, Search search) throws SQLException {
        String dataset = search.dataset();
        return new SearchPage.Found(
                catalogue.find(search),
                catalogue.count(search),
                catalogue.departments(dataset),
                catalogue.current(dataset),
                catalogue.retired(dataset));
    }

    private Answer item(Call call, String name, String key) {
        Dataset dataset = dataset(name);
        ItemPage.Shown shown = store.read(connection -> shown(connection, dataset, key))
                .orElseThrow(() -> new Refused(Fault.ABSENT, Words.NOT_FOUND_HELP));
        Sheet sheet = new Sheet(language(call));
        Fields fields =
                Fields.of(shown.item().content(), new Codes(dataset, datasets), dataset.personal(), sheet.language);
        ItemPage page = new ItemPage(sheet, dataset, fields, shown);
        return new Frame(sheet, call).around(200, shown.item().title(), page::write);
    }

    private static Optional<ItemPage.Shown> shown(Connection connection, Dataset dataset, String key)
            throws SQLException {
        Catalogue catalogue = new Catalogue(connection);
        Optional<Item> item = catalogue.item(dataset.name(), key);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        Optional<Item> parent = dataset.parent().isEmpty()
                ? Optional.empty()
                : catalogue.item(
                        dataset.parent().get().dataset(),
                        item.get()
                                .content()
                                .path(dataset.parent().get().field())
                                .asText());
        List<Item> guides = dataset.name().equals("power") ? catalogue.under("guide", key) : List.of();
        return Optional.of(new ItemPage.Shown(item.get(), catalogue.history(item.get()), parent, guides));
    }

    private Answer batches(Call call) {
        int page = Search.pageOf(call.parameters());
        List<BatchRow> batches = store.read(connection -> BatchRow.page(connection, page, BatchPages.SIZE));
        int count = store.read(BatchRow::count);
        Sheet sheet = new Sheet(language(call));
        return new Frame(sheet, call)
                .around(200, sheet.word(Words.BATCHES), () -> new BatchPages(sheet).list(batches, page, count));
    }

    private Answer batch(Call call, String number) {
        Optional<BatchRow> batch = number.matches("[1-9][0-9]{0,17}")
                ? store.read(connection -> BatchRow.one(connection, Long.parseLong(number)))
                : Optional.empty();
        if (batch.isEmpty()) {
            throw new Refused(Fault.ABSENT, Words.NOT_FOUND_HELP);
        }
        Sheet sheet = new Sheet(language(call));
        return new Frame(sheet, call).around(200, batch.get().receipt(), () -> new BatchPages(sheet).one(batch.get()));
    }

    private Dataset dataset(String name) {
        return datasets.find(name).orElseThrow(() -> new Refused(Fault.ABSENT, Words.NOT_FOUND_HELP));
    }

    private static Answer file(String name, String type) throws IOException {
        try (InputStream stream = Pages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new Refused(Fault.ABSENT, Words.NOT_FOUND_HELP);
            }
            return Answer.of(200, type, stream.readAllBytes()).with("Cache-Control", "max-age=300");
        }
    }

    /** Chinese unless the address asks for English. */
    private static Language language(Call call) {
        try {
            return "en".equals(call.parameters().get("lang")) ? Language.EN : Language.ZH;
        } catch (Refused brokenQuery) {
            return Language.ZH;
        }
    }
}
