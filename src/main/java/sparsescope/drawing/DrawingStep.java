package sparsescope.drawing;

/** One step of a recorded drawing. Steps that draw the same are equal. */
sealed interface DrawingStep {
    /** Draws it. */
    void on(Surface surface);

    record Begin(String id) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.begin(id);
        }
    }

    record End() implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.end();
        }
    }

    record Push(double x, double y, double scale, double opacity) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.push(x, y, scale, opacity);
        }
    }

    record Pop() implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.pop();
        }
    }

    record Rect(double x, double y, double width, double height, double radius, Paint fill, Stroke stroke)
            implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.rect(x, y, width, height, radius, fill, stroke);
        }
    }

    record Circle(double x, double y, double radius, Paint fill, Stroke stroke) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.circle(x, y, radius, fill, stroke);
        }
    }

    record Path(Shape shape, Paint fill, Stroke stroke) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.path(shape, fill, stroke);
        }
    }

    record Text(String text, double x, double y, TextStyle style) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.text(text, x, y, style);
        }
    }

    record Picture(Pixels pixels, double x, double y, double width, double height) implements DrawingStep {
        @Override
        public void on(Surface surface) {
            surface.pixels(pixels, x, y, width, height);
        }
    }
}
