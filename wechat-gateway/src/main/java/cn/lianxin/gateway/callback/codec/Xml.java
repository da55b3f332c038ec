package cn.lianxin.gateway.callback.codec;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a callback's clear document: its text, or its children in their order.
 *
 * <p>No document type, no entities but XML's own five, at most {@value #DEEPEST} levels and {@value #MOST} elements.
 */
public final class Xml {
    private static final int DEEPEST = 8;
    private static final int MOST = 1000;
    private static final Queue<Parser> READY = new ConcurrentLinkedQueue<>();

    private final String name;
    private final List<Xml> children = new ArrayList<>();
    private String text = "";

    private Xml(String name) {
        this.name = name;
    }

    /**
     * Reads a document, odd text cleaned.
     *
     * @throws RefusedCallback XML, or REPEATED_FIELD if two fields at its top have one name
     */
    public static Xml read(String document) {
        @Nullable Parser ready = READY.poll();
        Parser parser = ready != null ? ready : new Parser();
        try {
            Xml root = parser.parse(XmlText.clean(document));
            root.refuseRepeats();
            if (parser.fit()) {
                READY.offer(parser);
            }
            return root;
        } catch (XMLStreamException _) {
            throw new RefusedCallback(Reason.XML);
        }
    }

    /** {@return the text of the first child of this name as it is, null without such a child} */
    public @Nullable String text(String child) {
        @Nullable Xml found = child(child);
        return found == null ? null : found.text;
    }

    /**
     * {@return the text of the first child of this name}
     *
     * @throws RefusedCallback MISSING_FIELD, without such a child
     */
    public String required(String child) {
        @Nullable String found = text(child);
        if (found == null) {
            throw new RefusedCallback(Reason.MISSING_FIELD);
        }
        return found;
    }

    /** {@return the first child of this name, null without one} */
    public @Nullable Xml child(String child) {
        for (Xml candidate : children) {
            if (candidate.name.equals(child)) {
                return candidate;
            }
        }
        return null;
    }

    /** {@return all children of this name; none is empty} */
    public List<Xml> children(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    private void refuseRepeats() {
        for (int i = 0; i < children.size(); i++) {
            if (child(children.get(i).name) != children.get(i)) {
                throw new RefusedCallback(Reason.REPEATED_FIELD);
            }
        }
    }

    /**
     * The JDK's StAX reader, kept: a new one costs ten times as much as what it reads. Its factory hands out the same
     * reader again once that is closed, so a factory is used by one thread at a time, and one that has failed is dropped.
     */
    private static final class Parser {
        /** The reader keeps every name it has met. */
        private static final int DOCUMENTS = 10_000;

        private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        private int documents;

        Parser() {
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setProperty("reuse-instance", true);
        }

        boolean fit() {
            return ++documents < DOCUMENTS;
        }

        Xml parse(String document) throws XMLStreamException {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        }

        private static Xml tree(XMLStreamReader reader) throws XMLStreamException {
            List<Xml> open = new ArrayList<>(DEEPEST);
            open.add(new Xml(""));
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST || open.size() > DEEPEST) {
                            throw new RefusedCallback(Reason.XML);
                        }
                        Xml element = new Xml(reader.getLocalName());
                        open.getLast().children.add(element);
                        open.add(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        Xml element = open.getLast();
                        element.text = element.text.isEmpty() ? reader.getText() : element.text + reader.getText();
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedCallback(Reason.XML);
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            Xml root = open.getFirst().children.getFirst();
            if (!root.name.equals("xml")) {
                throw new RefusedCallback(Reason.XML);
            }
            return root;
        }
    }
}
