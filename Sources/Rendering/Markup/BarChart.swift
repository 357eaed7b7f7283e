/// Counts by year as bars: an inline SVG with a title and a description. Its numbers stand in a table beside it.
enum BarChart {
    /// A bar: a label beneath and a number.
    struct Bar: Sendable {
        let label: String
        let value: Int
    }

    /// The years from the first to the last with their counts, those with none between them included; decades where
    /// the years are more than a page is wide.
    static func bars(byYear counts: [Int: Int]) -> [Bar] {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        if last - first < 30 { return (first...last).map { Bar(label: String($0), value: counts[$0] ?? 0) } }
        var decades: [Int: Int] = [:]
        for (year, count) in counts { decades[year / 10 * 10, default: 0] += count }
        return decades.sorted { $0.key < $1.key }.map { Bar(label: "\($0.key)s", value: $0.value) }
    }

    /// The chart; empty without bars.
    static func svg(_ bars: [Bar], title: String, description: String) -> String {
        guard let highest = bars.map(\.value).max(), highest > 0 else { return "" }
        let (step, height, foot) = (44, 96, 22)
        let width = bars.count * step
        var svg = "<svg class=\"bars\" viewBox=\"0 0 \(width) \(height + foot + 18)\" width=\"\(width)\" "
        svg += "height=\"\(height + foot + 18)\" role=\"img\" aria-labelledby=\"chart-title chart-description\">"
        svg += "<title id=\"chart-title\">\(MarkupEscaping.escape(title))</title>"
        svg += "<desc id=\"chart-description\">\(MarkupEscaping.escape(description))</desc>"
        for (index, bar) in bars.enumerated() {
            let tall = bar.value == 0 ? 0 : max(2, bar.value * height / highest)
            let (left, middle) = (index * step + 6, index * step + step / 2)
            let top = 18 + height - tall
            if tall > 0 {
                svg += "<rect class=\"bar\" x=\"\(left)\" y=\"\(top)\" width=\"\(step - 12)\" height=\"\(tall)\"/>"
                svg += "<text class=\"bar-value\" x=\"\(middle)\" y=\"\(top - 5)\">\(English.number(bar.value))</text>"
            }
            svg += "<text class=\"bar-label\" x=\"\(middle)\" y=\"\(height + foot + 13)\">"
            svg += "\(MarkupEscaping.escape(bar.label))</text>"
        }
        svg += "<line class=\"bar-base\" x1=\"0\" y1=\"\(height + 18).5\" x2=\"\(width)\" y2=\"\(height + 18).5\"/>"
        return svg + "</svg>"
    }

    /// The names of `partials/chart`; `nil` without bars.
    static func context(_ bars: [Bar], title: String, description: String, unit: String) -> Context? {
        let chart = svg(bars, title: title, description: description)
        guard !chart.isEmpty else { return nil }
        return [
            "svg": .html(chart), "chart-title": .text(title), "unit": .text(unit),
            "bars": .list(bars.map { ["label": .text($0.label), "value": .number($0.value)] }),
        ]
    }
}
