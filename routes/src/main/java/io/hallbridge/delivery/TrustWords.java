package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import io.hallbridge.hall.CallFailed.Kind;

/** The sentences said where a connection that can be trusted does not come about. */
final class TrustWords {
    private TrustWords() {}

    static Text what(Kind kind) {
        return switch (kind) {
            case NOT_TRUSTED -> new Text("它的证书不受信任", "its certificate is not trusted");
            case EXPIRED -> new Text("它的证书已过期，或尚未生效", "its certificate has expired, or does not hold yet");
            case OTHER_HOST -> new Text("它的证书是给另一台主机的", "its certificate is for another host");
            case OTHER_KEY -> new Text("它的公钥不是 tls.pin 指定的那一个", "its certificate has another key than tls.pin says");
            case WANTS_CERTIFICATE -> new Text("它要求我们出示证书，没有认可", "it asks for a certificate of ours and accepted none");
            default -> new Text("双方没有共同的加密方式", "there is no common way to encrypt");
        };
    }

    static Text todo(Kind kind) {
        return switch (kind) {
            case NOT_TRUSTED ->
                new Text(
                        "请向大厅索取签发机构的证书，写在这个大厅的 tls: { ca: … } 下",
                        "get the certificate of who signed it from the hall and name it in this hall's tls: { ca: … }");
            case EXPIRED ->
                new Text("请核对本机日期，并请大厅换新证书", "check this machine's date, and ask the hall for a new certificate");
            case OTHER_HOST -> new Text("url 里请写证书上的主机名", "write the host's name that is in the certificate in url");
            case OTHER_KEY ->
                new Text(
                        "请先向大厅核实是否换了密钥，确认后再改 tls.pin",
                        "ask the hall whether it has a new key, and change tls.pin only then");
            case WANTS_CERTIFICATE ->
                new Text(
                        "请把大厅发给我们的证书和私钥写在 tls: { certificate: …, key: … } 下，或核对是否已登记、未到期",
                        "name the certificate that it gave us and its key in tls: { certificate: …, key: … }, or check that it is registered there and not over");
            default ->
                new Text(
                        "请确认 url 是 https 服务，并核对大厅支持的 TLS 版本",
                        "check that url is a service over https, and which versions of TLS it has");
        };
    }
}
