package org.sccpbridge.bridge.admin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import org.sccpbridge.bridge.switchboard.Metric;

/** The counters since the daemon started. Any thread may add and read. */
public final class Metrics {
    private final Map<Metric, DoubleAdder> counters;

    public Metrics() {
        EnumMap<Metric, DoubleAdder> all = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            all.put(metric, new DoubleAdder());
        }
        counters = Collections.unmodifiableMap(all);
    }

    public void add(Metric metric, double amount) {
        adder(metric).add(amount);
    }

    public double value(Metric metric) {
        return adder(metric).sum();
    }

    private DoubleAdder adder(Metric metric) {
        DoubleAdder adder = counters.get(metric);
        if (adder == null) {
            throw new IllegalArgumentException(metric.toString());
        }
        return adder;
    }
}
