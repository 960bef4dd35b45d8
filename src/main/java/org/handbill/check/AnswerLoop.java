package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// A claim is no answer to itself. Two that answer each other are the normal case.
final class AnswerLoop implements Advice {
    @Override
    public String id() {
        return "answer-loop";
    }

    @Override
    public String summary() {
        return "A claim does not answer itself.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .flatMap(claim -> claim.answeredBy().stream()
                        .filter(answer -> answer.id().equals(claim.id()))
                        .map(answer -> finding(
                                answer.at(),
                                claim.id(),
                                "\"%s\" is named as its own answer".formatted(claim.id()),
                                "name the claim that answers it")));
    }
}
