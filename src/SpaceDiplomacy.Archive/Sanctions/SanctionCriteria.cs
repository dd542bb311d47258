using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>What a list of sanctions is sorted by.</summary>
public enum SanctionOrder
{
    Imposed,
    Lifted,
    Target,
    Authority,
}

/// <summary>
/// Which sanctions a reader asks for. Several values of one kind widen the answer, different kinds narrow it; only
/// officials and agencies widen each other, because no sanction has two targets.
/// </summary>
public sealed record SanctionCriteria
{
    public IReadOnlyList<string> Officials { get; init; } = [];

    public IReadOnlyList<string> Agencies { get; init; } = [];

    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Leaves out what ended before.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>Leaves out what was imposed after.</summary>
    public EdtfDate? To { get; init; }

    /// <summary>Leaves out what was not in force on the day, as far as the dates say.</summary>
    public EdtfDate? On { get; init; }

    public SanctionOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }
}
