package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a batch is sent from a profile's section {@code send}. */
final class SendingReader {
    private static final int MOST_DOCUMENTS = 100_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final Set<String> PLACES = Set.of("dataset", "batch", "id", "key");
    private static final Text HEADER = new Text("这不是 HTTP 头的名称", "this is no name of an HTTP header");
    private static final Text ONE = new Text(
            "$document 和路径里的 {key} 只用于一次发一条：请写 limits: { documents: 1 }",
            "$document and {key} in a path are for one document a call: write limits: { documents: 1 }");
    private static final Text WHERE = new Text(
            "body 里要有 $documents；一次发一条时用 $document",
            "body needs $documents, or $document where one document is sent a call");
    private static final Text SEALED =
            new Text("$sealed 需要 sealed：写明加密什么", "$sealed needs sealed, which says what is encrypted");
    private static final Text FLAT = new Text(
            "表单的 body 应当是一个小节，成员就是表单的字段", "the body of a form is a section whose members are the form's fields");

    private final Setting send;
    private final int documents;

    SendingReader(Setting send) {
        this.send = send;
        this.documents = (int) send.get("limits").get("documents").integer(500, 1, MOST_DOCUMENTS);
    }

    Profile.Sending sending() {
        Setting named = send.get("datasets");
        boolean onlyNamed = named.present()
                && !send.get("upsert").present()
                && !send.get("create").present();
        Map<String, Profile.Shape> datasets = new LinkedHashMap<>();
        named.entries().forEach((dataset, own) -> datasets.put(dataset, shape(own, true)));
        Setting idempotency = send.get("idempotency");
        return new Profile.Sending(
                onlyNamed ? Optional.empty() : Optional.of(shape(send, false)),
                datasets,
                body(),
                operations(),
                encrypted(),
                wire(),
                header(idempotency.get("header")),
                idempotency.get("repeatable").flag(false),
                documents,
                (int) send.get("limits").get("bytes").integer(8 * 1024 * 1024, 1024, MOST_BYTES));
    }

    /** What a dataset's own section does not say is as usual. */
    private Profile.Shape shape(Setting own, boolean ofDataset) {
        Optional<Template> sealed =
                Places.given(either(own, "sealed")).map(setting -> template(setting, Template.Of.SEALED));
        Setting document = either(own, "document");
        Setting retired = either(own, "retired");
        Template ofDocument = template(document, Template.Of.DOCUMENT);
        Template ofRetired = template(retired, Template.Of.DOCUMENT);
        if (sealed.isEmpty()) {
            List.of(document, retired)
                    .forEach(setting -> refuseSealed(setting, setting == document ? ofDocument : ofRetired));
        }
        return new Profile.Shape(
                ofDataset ? own.get("as").text() : Optional.empty(),
                upsert(own, "create"),
                upsert(own, "update"),
                call(either(own, "retire")),
                ofDocument,
                ofRetired,
                sealed);
    }

    private static void refuseSealed(Setting setting, Template template) {
        if (template.has(Slot.SEALED)) {
            setting.problem(SEALED);
        }
    }

    private Setting either(Setting own, String key) {
        Setting setting = own.get(key);
        return setting.present() ? setting : send.get(key);
    }

    private Call upsert(Setting own, String operation) {
        for (Setting section : List.of(own, send)) {
            Setting apart = section.get(operation);
            Setting both = section.get("upsert");
            if (apart.present() || both.present()) {
                return call(apart.present() ? apart : both);
            }
        }
        return call(own.get("upsert"));
    }

    private Call call(Setting setting) {
        Call call = Call.read(setting, PLACES);
        if (documents > 1 && call.path().contains("{key}")) {
            setting.problem(ONE);
        }
        return call;
    }

    private static Template template(Setting setting, Template.Of of) {
        return Template.read(setting, of);
    }

    private Template body() {
        Setting setting = send.get("body");
        Template body = template(setting, Template.Of.BODY);
        if (documents > 1 && body.has(Slot.DOCUMENT)) {
            setting.problem(ONE);
        } else if (setting.present() && !body.has(Slot.DOCUMENT) && !body.has(Slot.DOCUMENTS)) {
            setting.problem(WHERE);
        }
        return body;
    }

    private Map<String, String> operations() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String operation : List.of("create", "update", "retire")) {
            words.put(operation, send.get("operations").get(operation).text(operation));
        }
        return words;
    }

    private List<ContentPath> encrypted() {
        List<ContentPath> places = new ArrayList<>();
        for (Setting place : send.get("encrypt").get("fields").items()) {
            ContentPath.read(place.needed(), place).ifPresent(places::add);
        }
        return places;
    }

    private Profile.Wire wire() {
        Optional<String> charset = send.get("charset").among(List.of("utf-8", "gb18030"));
        boolean form = send.get("as")
                .among(List.of("json", "form"))
                .filter("form"::equals)
                .isPresent();
        if (form && send.get("body").present() && !send.get("body").isSection()) {
            send.get("body").problem(FLAT);
        }
        return new Profile.Wire(Charset.forName(charset.orElse("utf-8")), form);
    }

    private static Optional<String> header(Setting setting) {
        Optional<String> header = setting.text();
        if (header.filter(name -> !name.matches("[A-Za-z0-9-]+")).isPresent()) {
            setting.problem(HEADER);
        }
        return header;
    }
}
