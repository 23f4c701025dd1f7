package org.sccpbridge.bridge.cli;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.sccpbridge.bridge.config.DaemonConfig;
import org.slf4j.LoggerFactory;

/** Puts the log where {@code [general]} of sccp-bridge.conf wants it. What does not depend on it is in logback.xml. */
final class Logging {
    private static final int QUEUE = 8192;
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{30} %msg%n";

    private Logging() {}

    static void configure(DaemonConfig daemon) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(daemon.loglevel().name()));
        daemon.logdir().ifPresent(directory -> root.addAppender(async(context, file(context, directory))));
    }

    /** Writes what is still under way; nothing is logged after it. */
    static void finish() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    /** Nothing waits for a disk: when it is too slow, lines are lost rather than calls held up. */
    private static AsyncAppender async(LoggerContext context, RollingFileAppender<ILoggingEvent> file) {
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("ASYNC-FILE");
        async.setQueueSize(QUEUE);
        async.setDiscardingThreshold(0);
        async.setNeverBlock(true);
        async.addAppender(file);
        async.start();
        return async;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path directory) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("FILE");
        appender.setEncoder(encoder);
        appender.setFile(directory.resolve("sccp-bridge.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(
                directory.resolve("sccp-bridge.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("50MB"));
        rolling.setMaxHistory(30);
        rolling.setTotalSizeCap(FileSize.valueOf("1GB"));
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        return appender;
    }
}
