package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** An address leads down to the window or room. */
final class AddressNamesWindow implements Check {
    static final Rule ADDRESS_NAMES_WINDOW = Rule.info(
            "address-names-window",
            new Text("办理地点没有写到窗口或房间", "an address that stops short of the window or room"),
            new Text(
                    "“{title}”没有写到窗口或房间，“{other}”也没有填写",
                    "\"{title}\" names no window or room, and \"{other}\" is not filled in"),
            new Text("请写到窗口或房间，如“二楼 12 号窗口”", "name the window or room, for example 二楼 12 号窗口"));

    static final NamedCheck NAMED = new NamedCheck(
            "address-names-window",
            List.of(ADDRESS_NAMES_WINDOW),
            Map.of("address", "address", "window", "window"),
            Map.of("words", "窗口、号窗、室、柜台、号台、大厅"),
            AddressNamesWindow::new);

    private final String address;
    private final String window;
    private final List<String> words;

    private AddressNamesWindow(Options options) {
        this.address = options.get("address");
        this.window = options.get("window");
        this.words = options.words("words");
    }

    @Override
    public void look(Inspection at) {
        at.text(address)
                .filter(text -> words.stream().noneMatch(text::contains))
                .filter(text -> at.text(window).isEmpty())
                .ifPresent(text -> at.report(
                        ADDRESS_NAMES_WINDOW,
                        address,
                        Map.of("title", at.titleOf(address), "other", at.titleOf(window))));
    }
}
