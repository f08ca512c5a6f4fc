package dev.plumbline.reports.chart;

import dev.plumbline.reports.html.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shares by row and column, each in digits on a tint that grows with it. What is marked has a thick border and a shape.
 *
 * @param columns their names; of many they rise steeply
 * @param blocks rows under a heading each
 * @param legend what tints and shapes mean
 */
public record Matrix(String description, List<String> columns, List<Block> blocks, List<String> legend)
        implements Picture {

    private static final double LETTER = 6.2;
    private static final double ROW = 22;
    private static final double HEAD = 24;
    private static final double GAP = 10;
    private static final double WIDE = 112;
    private static final double NARROW = 46;
    private static final int LONGEST_NAME = 26;
    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_WIDE = 17;

    /** More columns than this are narrow. */
    private static final int FEW = 4;

    /** What a steep letter takes upwards, and to the right. */
    private static final double UP = LETTER * 0.87;

    private static final double ACROSS = LETTER * 0.5;

    /** Rows under a heading. */
    public record Block(String name, List<Row> rows) {}

    /** A row with a square for each column, as far as there is one. */
    public record Row(String name, List<Optional<Square>> squares) {}

    /**
     * A square.
     *
     * @param share from 0 to 1; empty without a value
     * @param crossed whether it is lined, for what is unwelcome
     */
    public record Square(Optional<Double> share, String text, boolean crossed, boolean marked) {}

    @Override
    public double width() {
        return left() + columns.size() * side() + (steep() ? ACROSS * longest(columns.stream(), LONGEST_HEAD) : 0);
    }

    @Override
    public double height() {
        return top() + blocks.stream().mapToDouble(Matrix::height).sum() + 2;
    }

    private static double height(Block block) {
        return HEAD + block.rows().size() * ROW;
    }

    private boolean steep() {
        return columns.size() > FEW;
    }

    private double side() {
        return steep() ? NARROW : WIDE;
    }

    private double left() {
        return LETTER
                        * longest(
                                blocks.stream()
                                        .flatMap(block -> block.rows().stream())
                                        .map(Row::name),
                                LONGEST_NAME)
                + GAP;
    }

    private double top() {
        return steep() ? UP * longest(columns.stream(), LONGEST_HEAD) + 6 : 16;
    }

    private static int longest(Stream<String> names, int most) {
        return names.mapToInt(name -> Math.min(most, name.length())).max().orElseThrow();
    }

    @Override
    public void draw(Html page) {
        Marks marks = new Marks(page, new Scale(0, 1, left(), left() + columns.size() * side()));
        for (int i = 0; i < columns.size(); i++) {
            head(marks, columns.get(i), left() + (i + 0.5) * side());
        }
        double y = top();
        for (Block block : blocks) {
            marks.name(block.name(), 0, y + HEAD - 8);
            for (int i = 0; i < block.rows().size(); i++) {
                row(marks, block.rows().get(i), y + HEAD + i * ROW);
            }
            y += height(block);
        }
    }

    private void head(Marks marks, String column, double middle) {
        if (steep()) {
            marks.turned(Marks.shortened(column, LONGEST_HEAD), middle + 4, top() - 2);
        } else {
            marks.label(Marks.shortened(column, LONGEST_WIDE), middle, top() - 2, "middle");
        }
    }

    private void row(Marks marks, Row row, double y) {
        marks.label(Marks.shortened(row.name(), LONGEST_NAME), 0, y + ROW / 2 + 3, "start");
        for (int i = 0; i < row.squares().size(); i++) {
            double x = left() + i * side();
            row.squares().get(i).ifPresent(square -> tile(square, x, y).draw(marks));
        }
    }

    private Tile tile(Square square, double x, double y) {
        int step = square.share()
                .map(share -> Tile.step(share, 0.05, 0.2, 0.5, 0.8))
                .orElse(0);
        return new Tile(x, y, side() - 3, ROW - 3, step, square.crossed(), square.marked(), square.text());
    }
}
