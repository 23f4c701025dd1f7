package org.sccpbridge.bridge.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The scenario is played once for each way of asking and each far end that it says it {@link Shows}: its two parameters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(EachWay.Provider.class)
@interface EachWay {
    /** Made by JUnit. */
    final class Provider implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Shows shows = context.getRequiredTestMethod().getAnnotation(Shows.class);
            return Stream.of(shows.by()).flatMap(by -> Stream.of(shows.far()).map(far -> Arguments.of(by, far)));
        }
    }
}
