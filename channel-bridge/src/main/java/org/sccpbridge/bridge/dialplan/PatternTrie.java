package org.sccpbridge.bridge.dialplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The patterns of one context as a tree of digit sets; patterns with a common beginning share it.
 *
 * <p>Each pattern has a rank, its place in Asterisk's order of trial, because a pattern ending in {@code !} decides
 * against "more digits could match" only if no growing pattern stands before it.
 */
final class PatternTrie {
    /** No pattern. */
    static final int NO_RANK = Integer.MAX_VALUE;

    private final Node root = new Node(CharSet.EMPTY);

    private static final class Node {
        private final CharSet set;
        private final List<Node> children = new ArrayList<>(2);
        private boolean endDialable;
        private boolean bangDialable;
        private int bangRank = NO_RANK;
        private int dotRank = NO_RANK;
        private int growRank = NO_RANK;

        Node(CharSet set) {
            this.set = set;
        }

        Node child(CharSet wanted) {
            for (Node child : children) {
                if (child.set.equals(wanted)) {
                    return child;
                }
            }
            Node child = new Node(wanted);
            children.add(child);
            return child;
        }
    }

    private record Candidate(ExtensionPattern pattern, boolean dialable) {}

    /** What the patterns say; ranks as above. */
    static final class Result {
        boolean exists;
        int growRank = NO_RANK;
        int bangRank = NO_RANK;

        /** Asterisk's "matchmore" within the context. */
        boolean canGrow() {
            return growRank < bangRank;
        }

        /** A {@code !} pattern has the last word: neither switches nor includes of this context are asked. */
        boolean isFinal() {
            return bangRank < growRank;
        }
    }

    PatternTrie(List<DialplanExtension> patterns) {
        List<Candidate> ordered = new ArrayList<>(patterns.size());
        for (DialplanExtension extension : patterns) {
            ordered.add(new Candidate(ExtensionPattern.parse(extension.name()), extension.dialable()));
        }
        ordered.sort(Comparator.comparing(Candidate::pattern));
        for (int rank = 0; rank < ordered.size(); rank++) {
            add(ordered.get(rank), rank);
        }
    }

    private void add(Candidate candidate, int rank) {
        ExtensionPattern pattern = candidate.pattern();
        int length = pattern.digits().size();
        int growFrom = candidate.dialable() ? pattern.typeableFrom() : length + 1;
        int growTo = pattern.ending() == ExtensionPattern.Ending.DOT ? length : length - 1;
        Node node = root;
        for (int depth = 0; ; depth++) {
            if (depth >= growFrom && depth <= growTo) {
                node.growRank = Math.min(node.growRank, rank);
            }
            if (depth == length) {
                break;
            }
            node = node.child(pattern.digits().get(depth));
        }
        switch (pattern.ending()) {
            case DOT -> node.dotRank = candidate.dialable() ? Math.min(node.dotRank, rank) : node.dotRank;
            case BANG -> {
                node.bangRank = Math.min(node.bangRank, rank);
                node.bangDialable |= candidate.dialable();
            }
            case END -> node.endDialable |= candidate.dialable();
        }
    }

    Result match(String dialled) {
        Result result = new Result();
        match(root, dialled, 0, result);
        return result;
    }

    private static void match(Node node, String dialled, int at, Result result) {
        if (node.bangRank != NO_RANK) {
            result.exists |= node.bangDialable;
            result.bangRank = Math.min(result.bangRank, node.bangRank);
        }
        if (at == dialled.length()) {
            result.exists |= node.endDialable;
            result.growRank = Math.min(result.growRank, node.growRank);
            return;
        }
        if (node.dotRank != NO_RANK) {
            result.exists = true;
            result.growRank = Math.min(result.growRank, node.dotRank);
        }
        char next = dialled.charAt(at);
        for (Node child : node.children) {
            if (child.set.contains(next)) {
                match(child, dialled, at + 1, result);
            }
        }
    }
}
