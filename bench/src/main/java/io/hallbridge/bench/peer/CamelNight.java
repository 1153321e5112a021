package io.hallbridge.bench.peer;

import io.hallbridge.bench.loop.CaseMaker;
import io.hallbridge.bench.loop.Made;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The cases as one would send them with plain Camel: a streaming split of the sheet's rows, a JSON Schema check in a bean, an
 * idempotent consumer that lets only the new ones through, an aggregate of 500, camel-http. What was sent is kept in a file that is read whole at
 * the start: Camel's own file repository searches its file for every key and would take minutes. The sheet is read by the same quick reader as the bare
 * loop's, since Camel has none of its own.
 */
public final class CamelNight {
    private static final int BATCH = 500;

    private final boolean sending;
    private long documents;
    private long faulty;
    private long places;

    private CamelNight(boolean sending) {
        this.sending = sending;
    }

    /**
     * Does one work, as the bare loop does.
     *
     * @param args check or night, then the work's file, the source, the hall, a folder
     */
    public static void main(String[] args) throws Exception {
        CamelNight night = new CamelNight(args[0].equals("night"));
        CaseMaker maker = new CaseMaker(Path.of(args[1]), "title");
        Path sent = Path.of(args[4]).resolve("sent.txt");
        Map<String, Object> known = new ConcurrentHashMap<>();
        if (Files.exists(sent)) {
            Files.readAllLines(sent).forEach(line -> known.put(line, line));
        }
        try (DefaultCamelContext camel = new DefaultCamelContext();
                InputStream in = Files.newInputStream(Path.of(args[2]));
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            camel.addRoutes(night.routes(maker, args[3], known));
            camel.start();
            camel.createProducerTemplate().sendBody("direct:rows", rows.skip(1).iterator());
            Files.write(sent, known.keySet()); // stopping clears them
        }
        System.out.printf(
                "{\"documents\":%d,\"faulty\":%d,\"places\":%d}%n", night.documents, night.faulty, night.places);
    }

    private RouteBuilder routes(CaseMaker maker, String hall, Map<String, Object> known) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(HttpOperationFailedException.class)
                        .onWhen(simple("${exception.statusCode} == 503"))
                        .maximumRedeliveries(5)
                        .redeliveryDelay(1000);
                from("direct:rows")
                        .split(bodyAs(Iterator.class))
                        .streaming()
                        .stopOnException()
                        .process(exchange -> exchange.getMessage().setBody(made(maker, exchange)))
                        .filter(simple("${body.leaves}"))
                        .idempotentConsumer(
                                simple("${body.key}:${body.fingerprint}"),
                                MemoryIdempotentRepository.memoryIdempotentRepository(known))
                        .aggregate(constant(true), AggregationStrategies.groupedBody())
                        .completionSize(BATCH)
                        .forceCompletionOnStop()
                        .process(CamelNight::write)
                        .to(hall + "/datasets/case/upsert?httpMethod=POST");
            }
        };
    }

    /** A document on its way. */
    public record Sheet(String key, String fingerprint, byte[] content, boolean leaves) {}

    private Sheet made(CaseMaker maker, Exchange exchange) throws Exception {
        Row row = exchange.getMessage().getMandatoryBody(Row.class);
        Made made = maker.make(row.getRowNum(), row::getCellText);
        boolean sound = made.wrong().columns().isEmpty();
        documents++;
        faulty += sound ? 0 : 1;
        places += made.wrong().places();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(made.content());
        return new Sheet(made.key(), HexFormat.of().formatHex(hash), made.content(), sending && sound);
    }

    private static void write(Exchange exchange) throws InvalidPayloadException {
        StringBuilder batch = new StringBuilder(
                "{\"batch\":\"peer\",\"region\":\"522601\",\"dataSource\":\"522601\",\"time\":\"2026-11-27T01:00:00+08:00\",\"documents\":[");
        List<?> sheets = exchange.getMessage().getMandatoryBody(List.class);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = (Sheet) sheets.get(i);
            batch.append(i == 0 ? "" : ",").append("{\"key\":\"").append(sheet.key());
            batch.append("\",\"version\":1,\"fingerprint\":\"").append(sheet.fingerprint());
            batch.append("\",\"content\":")
                    .append(new String(sheet.content(), StandardCharsets.UTF_8))
                    .append('}');
        }
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("Content-Type", "application/json");
        exchange.getMessage().setHeader("Idempotency-Key", UUID.randomUUID().toString());
        exchange.getMessage().setBody(batch.append("]}").toString());
    }
}
