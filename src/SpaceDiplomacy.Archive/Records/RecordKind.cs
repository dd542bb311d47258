namespace SpaceDiplomacy.Archive.Records;

/// <summary>The kinds of records that seed files hold; the terms are the names of their folders and lists.</summary>
public enum RecordKind
{
    Topics,
    Authorities,
    Sources,
    Agencies,
    Entities,
    Officials,
    Events,
    Sanctions,
    Statements,

    /// <summary>Not records but what lies beside sources: <c>sources/&lt;slug&gt;.capture.txt</c>.</summary>
    Captures,

    /// <summary>Not records but the pictures that officials name: <c>portraits/&lt;file&gt;</c>.</summary>
    Portraits,
}
