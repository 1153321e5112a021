package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Text;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a hall wants to be spoken to and how it answers, read from YAML.
 *
 * @param name its name, {@code reference}
 * @param title what a person calls it
 * @param sending the shape of a batch on the wire
 * @param codes the hall's codes where they differ from ours
 * @param answering how an answer to a batch is understood
 * @param deferred whether what the hall takes is decided later
 * @param lookUp how the hall is asked for the answer it gave to a batch, where it can be
 * @param receipts how the hall is asked what it decided on a batch's documents; there where acceptance is deferred
 * @param listing how the hall lists what it holds, where it can
 * @param health a call that needs no credential, where there is one
 * @param auth how the hall wants to be shown who calls; empty where the workspace says it
 */
public record Profile(
        String name,
        Text title,
        Sending sending,
        CodeMaps codes,
        Answering answering,
        boolean deferred,
        Optional<LookUp> lookUp,
        Optional<Asking> receipts,
        Optional<Listing> listing,
        Optional<Call> health,
        Optional<Signing> auth) {

    /**
     * The shape of a batch on the wire.
     *
     * @param usual how documents of a dataset are sent that is not named; empty where only named ones are taken
     * @param datasets how documents of the datasets named are sent
     * @param body what surrounds the documents
     * @param operations the hall's words for what is done with a document
     * @param encrypted the places of the content that are encrypted
     * @param wire how the call's bytes are written
     * @param idempotencyHeader the header that carries the batch's id, where the hall knows one
     * @param repeatable whether the same batch may be sent again without being applied twice
     * @param documents the most documents a batch may hold
     * @param bytes the most bytes a batch may have
     */
    record Sending(
            Optional<Shape> usual,
            Map<String, Shape> datasets,
            Template body,
            Map<String, String> operations,
            List<ContentPath> encrypted,
            Wire wire,
            Optional<String> idempotencyHeader,
            boolean repeatable,
            int documents,
            int bytes) {
        Sending {
            datasets = Map.copyOf(datasets);
            operations = Map.copyOf(operations);
            encrypted = List.copyOf(encrypted);
        }

        Optional<Shape> shape(String dataset) {
            return Optional.ofNullable(datasets.get(dataset)).or(() -> usual);
        }

        Stream<Shape> shapes() {
            return Stream.concat(usual.stream(), datasets.values().stream());
        }
    }

    /**
     * How the documents of one dataset are sent.
     *
     * @param name the hall's name for the dataset; empty where it is ours
     * @param create the call that creates
     * @param update the call that updates
     * @param retire the call that withdraws
     * @param document a document that is created or updated
     * @param retired a document that is withdrawn
     * @param sealed what is encrypted as a whole of either, where something is
     */
    record Shape(
            Optional<String> name,
            Call create,
            Call update,
            Call retire,
            Template document,
            Template retired,
            Optional<Template> sealed) {}

    /**
     * How bytes are written.
     *
     * @param charset of what is sent, and of answers that name none
     * @param form whether the members of the body are sent as the fields of a form instead of as JSON
     */
    record Wire(Charset charset, boolean form) {}

    /**
     * A question put to the hall.
     *
     * @param call the call
     * @param body what it sends, where it sends something
     * @param outcomes how it answers with outcomes, where that is another way than to a batch itself
     */
    record Asking(Call call, Optional<Template> body, Optional<Outcomes> outcomes) {}

    /**
     * How an answer to a batch is understood.
     *
     * @param success the statuses of a batch that was dealt with
     * @param values what must stand where besides: one of these values
     * @param code where the hall's own code stands
     * @param message where its words stand
     * @param number where its number for the batch stands, if it gives one
     * @param outcomes where the outcome of each document stands; empty where success means that all were taken
     * @param classes what other answers mean
     */
    record Answering(
            Set<Integer> success,
            Map<JsonPointer, List<String>> values,
            JsonPointer code,
            JsonPointer message,
            Optional<JsonPointer> number,
            Optional<Outcomes> outcomes,
            Classes classes) {
        Answering {
            success = Set.copyOf(success);
            values = Map.copyOf(values);
        }
    }

    /** What tells which document an outcome is of. */
    enum Join {
        INDEX,
        KEY,
        ROW_GUID
    }

    /**
     * Where the outcome of each document stands.
     *
     * @param at the list of them
     * @param onlyFailures whether it names only those that were not taken
     * @param ofRun whether such a list names documents of other batches of the run too
     * @param until what must stand where before the documents that such a list does not name are taken; else they are awaited
     * @param join what tells which document an outcome is of
     * @param field where that stands; empty where outcomes stand in the order sent
     * @param state where an outcome says how the document fared; empty where being listed says it
     * @param states what the hall's words for that mean
     * @param said what words mean that stand in the reason of one that was not taken
     * @param code where the reason's code stands
     * @param message where the reason's words stand
     * @param version where the version stands that the hall holds now; empty where it does not say
     */
    record Outcomes(
            JsonPointer at,
            boolean onlyFailures,
            boolean ofRun,
            Map<JsonPointer, List<String>> until,
            Join join,
            JsonPointer field,
            Optional<JsonPointer> state,
            Map<String, Outcome.State> states,
            Map<String, Outcome.State> said,
            JsonPointer code,
            JsonPointer message,
            Optional<JsonPointer> version) {
        Outcomes {
            until = Map.copyOf(until);
            states = Map.copyOf(states);
            said = Collections.unmodifiableMap(new LinkedHashMap<>(said)); // the first that fits holds
        }
    }

    /**
     * What answers other than success mean: the hall's codes say more than its words, and these more than the HTTP status, so
     * they are asked in this order.
     */
    record Classes(Map<String, AnswerClass> codes, Map<String, AnswerClass> said, Map<Integer, AnswerClass> statuses) {
        Classes {
            codes = Map.copyOf(codes);
            said = Collections.unmodifiableMap(new LinkedHashMap<>(said)); // the first that fits holds
            statuses = Map.copyOf(statuses);
        }

        /** What a code, or else words, mean; empty where neither is known. */
        Optional<AnswerClass> said(String code, String words) {
            return Optional.ofNullable(codes.get(code))
                    .or(() -> said.entrySet().stream()
                            .filter(known -> words.contains(known.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst());
        }
    }

    /**
     * How the hall is asked for the answer it gave to a batch.
     *
     * @param asking the question
     * @param unknownStatus the status of a batch the hall never saw
     * @param unknownCode the code of such a batch; empty where the status says enough
     */
    record LookUp(Asking asking, int unknownStatus, Optional<String> unknownCode) {}

    /**
     * How the hall lists what it holds of a dataset, a page at a time.
     *
     * @param asking the question
     * @param size how many documents are asked for at once
     * @param firstPage the number of the first page; empty where pages are told apart by the key they come after
     * @param items where the page's documents stand
     * @param key where a document's key stands in it
     * @param fingerprint where its fingerprint stands
     * @param state where it says whether the document is current; empty where only current ones are listed
     * @param current the words for that
     * @param next where the key stands that the next page comes after; absent or null on the last page
     * @param total where the number of all documents stands, withdrawn ones among them if they are listed; empty where the
     *     hall does not say
     * @param version where the version stands that the hall holds of a document; empty where it does not say
     */
    record Listing(
            Asking asking,
            int size,
            Optional<Integer> firstPage,
            JsonPointer items,
            JsonPointer key,
            JsonPointer fingerprint,
            Optional<JsonPointer> state,
            List<String> current,
            Optional<JsonPointer> next,
            Optional<JsonPointer> total,
            Optional<JsonPointer> version) {
        Listing {
            current = List.copyOf(current);
        }
    }

    /** The most documents the hall takes in a batch. */
    public int batchDocuments() {
        return sending.documents();
    }

    /** The most bytes the hall takes in a batch. */
    public int batchBytes() {
        return sending.bytes();
    }

    /** Whether the hall can list what it holds. */
    public boolean lists() {
        return listing.isPresent();
    }

    /** How many documents the hall lists on a page. */
    public int listed() {
        return listing.orElseThrow().size();
    }

    /** Whether the same batch may be sent again without being applied twice. */
    public boolean repeatable() {
        return sending.repeatable();
    }

    /** Whether something of what is sent is encrypted besides the connection. */
    public boolean encrypts() {
        return !sending.encrypted().isEmpty()
                || sending.shapes().anyMatch(shape -> shape.sealed().isPresent());
    }

    /** Whether documents of a dataset are created by another call than they are updated by. */
    public boolean createsApart(String dataset) {
        return sending.shape(dataset)
                .filter(shape -> !shape.create().equals(shape.update()))
                .isPresent();
    }

    /** What the hall asks of documents besides their datasets' rules. */
    public Demands demands() {
        boolean takesAll = sending.usual().isPresent();
        boolean drawsNothing = sending.shapes().noneMatch(ShapeDemands::draws);
        Demands ofShapes = takesAll && drawsNothing ? Demands.NONE : new ShapeDemands(sending);
        return codes == CodeMaps.NONE ? ofShapes : ofShapes.and(codes);
    }
}
