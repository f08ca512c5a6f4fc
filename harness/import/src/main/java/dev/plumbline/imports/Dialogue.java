package dev.plumbline.imports;

import dev.plumbline.config.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text, or messages with a role and a content each. */
final class Dialogue {

    /** One message. */
    record Message(String role, String content) {}

    private Dialogue() {}

    /** A text as it is; of messages the content, each after its role where there are several. */
    static String text(Value value) {
        return value.isItems() ? text(messages(value)) : value.text();
    }

    static String text(List<Message> messages) {
        return messages.size() == 1
                ? messages.get(0).content()
                : messages.stream()
                        .map(message -> message.role() + ": " + message.content())
                        .collect(Collectors.joining("\n\n"));
    }

    static List<Message> messages(Value value) {
        List<Message> messages = new ArrayList<>();
        for (Value item : value.items()) {
            Fields message = item.fields();
            messages.add(new Message(
                    message.value("role").key(), message.value("content").text()));
        }
        if (messages.isEmpty()) {
            throw value.refused("at least one message", "none");
        }
        return messages;
    }

    /** Of two of the same text none can be better. */
    static void differ(String chosen, String rejected, Row row) {
        if (chosen.equals(rejected)) {
            throw new BadInput(
                    row.place(),
                    "expected two different responses, found the same text twice, '" + Value.shown(chosen.strip())
                            + "'; leave the line out");
        }
    }
}
