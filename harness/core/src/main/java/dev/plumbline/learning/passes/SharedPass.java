package dev.plumbline.learning.passes;

import dev.plumbline.learning.Head;
import dev.plumbline.learning.Model;
import dev.plumbline.learning.Passes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that are fitted in one pass. The task that asked first fits it for all of them. */
final class SharedPass {

    private final List<Request> requests = new ArrayList<>();
    private Optional<List<Model>> models = Optional.empty();
    private boolean over;

    SharedPass(Request first) {
        requests.add(first);
    }

    /** Takes a request in, if it shares this pass. */
    boolean takes(Request request) {
        return requests.get(0).sharesPassWith(request) && requests.add(request);
    }

    boolean isLedBy(Request request) {
        return requests.get(0) == request;
    }

    int followers() {
        return requests.size() - 1;
    }

    /** Fits all heads. Which of them broke it, if one did, shows when each task fits its own again. */
    void fit(Passes passes) {
        Request first = requests.get(0);
        List<Head> heads =
                requests.stream().flatMap(one -> one.heads().stream()).toList();
        try {
            models = Optional.of(passes.fit(first.model(), first.inputs(), heads));
        } catch (RuntimeException e) {
            models = Optional.empty();
        }
    }

    boolean over() {
        return over;
    }

    void end() {
        over = true;
    }

    /** Those of one request; empty where the pass broke. */
    Optional<List<Model>> models(Request request) {
        int from = 0;
        for (Request before : requests.subList(0, requests.indexOf(request))) {
            from += before.heads().size();
        }
        int own = from;
        return models.map(all -> all.subList(own, own + request.heads().size()));
    }
}
