package cn.lianxin.petition.chain;

import cn.lianxin.petition.chain.GroupPlaceMapper.GroupPlace;
import java.util.Comparator;
import java.util.Optional;

/** Which group lies at a place, by the point that each was given. */
public final class GroupPlaces {
    /** Farther away it would be a guess: villages lie this wide. */
    private static final double FARTHEST_METRES = 2000;

    private static final double METRES_A_DEGREE = 111_195;

    private final GroupPlaceMapper rows;

    GroupPlaces(GroupPlaceMapper rows) {
        this.rows = rows;
    }

    /**
     * {@return the code of the nearest group within 2 km}
     *
     * @param latitude degrees of GCJ-02, as WeChat's locations are
     */
    public Optional<String> nearest(double latitude, double longitude) {
        double high = FARTHEST_METRES / METRES_A_DEGREE;
        double wide = high / Math.max(0.1, Math.cos(Math.toRadians(latitude)));
        return rows.within(latitude - high, latitude + high, longitude - wide, longitude + wide).stream()
                .filter(place -> metres(place, latitude, longitude) <= FARTHEST_METRES)
                .min(Comparator.<GroupPlace>comparingDouble(place -> metres(place, latitude, longitude))
                        .thenComparing(GroupPlace::code))
                .map(GroupPlace::code);
    }

    /** Puts a group on the map. */
    public void put(String code, double latitude, double longitude) {
        rows.put(new GroupPlace(code, latitude, longitude));
    }

    /** Over some kilometres the earth is flat. */
    private static double metres(GroupPlace place, double latitude, double longitude) {
        double north = (place.latitude() - latitude) * METRES_A_DEGREE;
        double east = (place.longitude() - longitude) * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
