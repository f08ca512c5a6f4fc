package dev.plumbline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program found, as one line of JSON for the runner. */
final class Report {

    private final Map<String, Double> numbers = new LinkedHashMap<>();

    Report put(String name, double value) {
        numbers.put(name, value);
        return this;
    }

    /** Prints it, with the process' own age and the greatest sizes of the parts of its heap, added up. */
    void print() {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        put("process", (System.currentTimeMillis() - started) / 1e3);
        put("peak-heap-mb", peakHeap() / 1e6);
        System.out.println(numbers.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "\"%s\": %.9g", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", "{", "}")));
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
