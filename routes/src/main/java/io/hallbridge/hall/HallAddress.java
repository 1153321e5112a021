package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a hall's exchange API begins: {@code https://hall.kaili.example/exchange/v1}. Plain HTTP only reaches this
 * machine, unless the hall's settings allow it in words.
 *
 * @param uri scheme, host, port and path, without a slash at the end; no credentials, query or fragment
 */
public record HallAddress(URI uri) {
    private static final Text FORM = new Text(
            "这里应当是大厅接口的地址，例如 https://hall.example.cn/exchange/v1，不带用户名、参数或 #",
            "the address of the hall's API belongs here, for instance https://hall.example.cn/exchange/v1, without user, query or #");
    private static final Text PLAIN = new Text(
            "http 会把数据明文送出本机；请改用 https，或在这个大厅下写 insecure-http: allowed",
            "http sends data in the clear beyond this machine; use https, or write insecure-http: allowed for this hall");

    /** Reads an address; what is wrong with it is a problem of the setting. */
    public static HallAddress read(Setting url, boolean plainAllowed) {
        Optional<HallAddress> address = parse(url.needed());
        if (address.isEmpty() && url.present()) {
            url.problem(FORM);
        }
        address.filter(parsed -> !parsed.safe() && !plainAllowed).ifPresent(unsafe -> url.problem(PLAIN));
        return address.orElseGet(() -> new HallAddress(URI.create("http://localhost")));
    }

    /** The address a text writes; empty where it is none of a hall. */
    public static Optional<HallAddress> parse(String written) {
        try {
            URI uri = new URI(written.replaceFirst("/+$", ""));
            boolean fit = ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.toString().chars().allMatch(letter -> letter > ' ' && letter < 127);
            return fit ? Optional.of(new HallAddress(uri)) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /** Whether what is sent there stays on this machine or is encrypted. */
    public boolean safe() {
        return !plain() || loopback();
    }

    /** Whether it is spoken to without encryption. */
    public boolean plain() {
        return "http".equals(uri.getScheme());
    }

    private boolean loopback() {
        String host = uri.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** The path and query of a call as they stand in its first line: the address's own path goes before. */
    public String target(WireRequest request) {
        return uri.getRawPath() + request.path();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
