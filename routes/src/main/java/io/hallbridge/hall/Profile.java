package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a hall wants to be spoken to and how it answers, read from YAML.
 *
 * @param name its name, {@code reference}
 * @param title what a person calls it
 * @param sending the shape of a batch on the wire
 * @param answering how an answer to a batch is understood
 * @param deferred whether what the hall takes is decided later
 * @param lookUp how the hall is asked for the answer it gave to a batch, where it can be
 * @param receipts the call that asks what was decided on a batch's documents, answered like the batch itself; its place
 *     {@code {id}} takes the batch's id; there where acceptance is deferred
 * @param listing how the hall lists what it holds, where it can
 * @param health a call that needs no credential, where there is one
 * @param auth how the hall wants to be shown who calls; empty where the workspace says it
 */
public record Profile(
        String name,
        Text title,
        Sending sending,
        Answering answering,
        boolean deferred,
        Optional<LookUp> lookUp,
        Optional<Call> receipts,
        Optional<Listing> listing,
        Optional<Call> health,
        Optional<Signing> auth) {

    /**
     * The shape of a batch on the wire.
     *
     * @param upsert the call that creates and updates
     * @param retire the call that withdraws
     * @param body what surrounds the documents
     * @param document a document that is created or updated
     * @param retired a document that is withdrawn
     * @param idempotencyHeader the header that carries the batch's id, where the hall knows one
     * @param repeatable whether the same batch may be sent again without being applied twice
     * @param documents the most documents a batch may hold
     * @param bytes the most bytes a batch may have
     */
    record Sending(
            Call upsert,
            Call retire,
            Template body,
            Template document,
            Template retired,
            Optional<String> idempotencyHeader,
            boolean repeatable,
            int documents,
            int bytes) {}

    /**
     * How an answer to a batch is understood.
     *
     * @param success the statuses of a batch that was dealt with
     * @param values what must stand where besides
     * @param code where the hall's own code stands
     * @param message where its words stand
     * @param number where its number for the batch stands, if it gives one
     * @param outcomes where the outcome of each document stands
     * @param classes what other answers mean
     */
    record Answering(
            Set<Integer> success,
            Map<JsonPointer, String> values,
            JsonPointer code,
            JsonPointer message,
            Optional<JsonPointer> number,
            Outcomes outcomes,
            Classes classes) {
        Answering {
            success = Set.copyOf(success);
            values = Map.copyOf(values);
        }
    }

    /**
     * Where the outcome of each document stands.
     *
     * @param at the list of them
     * @param key where an outcome names its document's key; empty where outcomes stand in the order sent
     * @param state where it says how the document fared
     * @param states what the hall's words for that mean
     * @param code where the reason's code stands
     * @param message where the reason's words stand
     * @param version where the version stands that the hall holds now; empty where it does not say
     */
    record Outcomes(
            JsonPointer at,
            Optional<JsonPointer> key,
            JsonPointer state,
            Map<String, Outcome.State> states,
            JsonPointer code,
            JsonPointer message,
            Optional<JsonPointer> version) {
        Outcomes {
            states = Map.copyOf(states);
        }
    }

    /** What answers other than success mean: the hall's codes say more than the HTTP status, so they are asked first. */
    record Classes(Map<String, AnswerClass> codes, Map<Integer, AnswerClass> statuses) {
        Classes {
            codes = Map.copyOf(codes);
            statuses = Map.copyOf(statuses);
        }
    }

    /**
     * How the hall is asked for the answer it gave to a batch.
     *
     * @param call the call; its place {@code {id}} takes the batch's id
     * @param unknownStatus the status of a batch the hall never saw
     * @param unknownCode the code of such a batch; empty where the status says enough
     */
    record LookUp(Call call, int unknownStatus, Optional<String> unknownCode) {}

    /**
     * How the hall lists what it holds of a dataset, a page at a time.
     *
     * @param call the call; its places are {@code {dataset}}, {@code {after}} and {@code {size}}
     * @param items where the page's documents stand
     * @param key where a document's key stands in it
     * @param fingerprint where its fingerprint stands
     * @param state where it says whether the document is current
     * @param current the words for that
     * @param next where the key stands that the next page comes after; absent or null on the last page
     * @param total where the number of all documents stands, withdrawn ones among them if they are listed
     * @param version where the version stands that the hall holds of a document; empty where it does not say
     */
    record Listing(
            Call call,
            JsonPointer items,
            JsonPointer key,
            JsonPointer fingerprint,
            JsonPointer state,
            List<String> current,
            JsonPointer next,
            JsonPointer total,
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

    /** Whether the same batch may be sent again without being applied twice. */
    public boolean repeatable() {
        return sending.repeatable();
    }
}
