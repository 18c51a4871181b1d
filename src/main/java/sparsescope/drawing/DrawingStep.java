package sparsescope.drawing;

/** Repeats one step of a recorded drawing. Steps that draw the same are equal. */
sealed interface DrawingStep {
    /** Draws it. */
    void on(Surface surface);

    /** Begins a part. */
    record Begin(String id) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.begin(id);
        }
    }

    /** Ends a part. */
    record End() implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.end();
        }
    }

    /** Moves, scales and fades what follows. */
    record Push(double x, double y, double scale, double opacity) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.push(x, y, scale, opacity);
        }
    }

    /** Takes the last move back. */
    record Pop() implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.pop();
        }
    }

    /** Draws a rectangle. */
    record Rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke)
            implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.rect(x, y, width, height, radius, fill, stroke);
        }
    }

    /** Draws a circle. */
    record Circle(double x, double y, double radius, Paint fill, Stroke stroke) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.circle(x, y, radius, fill, stroke);
        }
    }

    /** Draws a path. */
    record Path(Shape shape, Paint fill, Stroke stroke) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.path(shape, fill, stroke);
        }
    }

    /** Writes a text. */
    record Text(String text, double x, double y, TextStyle style) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.text(text, x, y, style);
        }
    }

    /** Draws a small picture large. */
    record Picture(Pixels pixels, double x, double y, double width, double height) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.pixels(pixels, x, y, width, height);
        }
    }
}
