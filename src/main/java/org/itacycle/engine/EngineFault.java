package org.itacycle.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What the engine's interface answered, in the engine's own words: a type and a message. It calls some requests a
 * failure of the server that are at fault themselves; those types are named here with the status that they deserve.
 */
record EngineFault(String type, int status) {

    private static final Map<String, HttpStatus> OF_THE_REQUEST = Map.of(
            // nested too deep, numbers and names too long
            "StreamConstraintsException", HttpStatus.BAD_REQUEST,
            "JsonMappingException", HttpStatus.BAD_REQUEST,
            "JsonParseException", HttpStatus.BAD_REQUEST,
            // a value that is none of the type it says
            "IllegalArgumentException", HttpStatus.BAD_REQUEST,
            "NumberFormatException", HttpStatus.BAD_REQUEST,
            "NotValidException", HttpStatus.BAD_REQUEST,
            "BadUserRequestException", HttpStatus.BAD_REQUEST,
            "InvalidRequestException", HttpStatus.BAD_REQUEST,
            // an id of nothing
            "NullValueException", HttpStatus.NOT_FOUND,
            "NotFoundException", HttpStatus.NOT_FOUND);

    /** Reads an answer; one that is not in the engine's form has no type and keeps its status. */
    static EngineFault of(int status, byte[] body, ObjectMapper json) {
        String type = type(body, json);
        boolean ofTheRequest = status == HttpStatus.INTERNAL_SERVER_ERROR.value() && OF_THE_REQUEST.containsKey(type);
        return new EngineFault(type, ofTheRequest ? OF_THE_REQUEST.get(type).value() : status);
    }

    private static String type(byte[] body, ObjectMapper json) {
        try {
            return json.readTree(body).path("type").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
