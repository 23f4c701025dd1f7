package org.sccpbridge.ari.asterisk;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops what {@link AsteriskServer} asks for. */
public final class AsteriskExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskExtension.class);
    private static final Namespace HERE = Namespace.create(AsteriskExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            return ConditionEvaluationResult.enabled("decided for the class");
        }
        int version = wanted(context).version();
        if (AsteriskInstance.available(version)) {
            return ConditionEvaluationResult.enabled("Asterisk " + version + " can be started");
        }
        String reason = context.getDisplayName() + " skipped: there is no Asterisk " + version
                + " yet, and making one needs root (docker/asterisk-root.sh " + version + ")";
        LOG.warn(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        AsteriskServer server = wanted(context);
        Class<?> test = context.getRequiredTestClass();
        Path directory = Path.of("target", "asterisk", test.getSimpleName() + "-" + server.version());
        AsteriskInstance instance = AsteriskInstance.create(server.version(), directory, server.sip(), server.conf());
        // Closed with the class's context, also when the start fails half-way.
        context.getStore(HERE).put(AsteriskInstance.class, instance);
        instance.start();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AsteriskInstance.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).get(AsteriskInstance.class, AsteriskInstance.class);
    }

    private static AsteriskServer wanted(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), AsteriskServer.class)
                .orElseThrow(() -> new IllegalStateException("@AsteriskServer is missing"));
    }
}
