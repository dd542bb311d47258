using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;

namespace SpaceDiplomacy.Archive.Revisions;

/// <summary>
/// Has the database refuse to change or delete a revision. Triggers are no part of the model: where a migration makes a
/// table anew they are gone without a word, so they are looked for after every migration.
/// </summary>
internal static class RevisionGuard
{
    private static readonly (string Name, string Sql)[] Triggers =
    [
        .. from table in new[] { "Revisions", "RevisionMarks", "RevisionSubjects" }
           from write in new[] { "Update", "Delete" }
           let name = $"{table}_No{write}"
           select (name, $"""
               CREATE TRIGGER IF NOT EXISTS {name} BEFORE {write} ON {table}
               BEGIN SELECT RAISE(ABORT, 'A revision is never changed or deleted.'); END
               """),
    ];

    /// <summary>Makes the triggers that are missing.</summary>
    public static async Task EnsureRevisionGuardAsync(this ArchiveDbContext db, CancellationToken cancellationToken)
    {
        foreach (var (_, sql) in Triggers)
        {
            await db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
        }
    }

    /// <summary>Whether no trigger is missing; only reads.</summary>
    public static bool HasRevisionGuard(this RawConnection connection)
    {
        using var rows = connection.Prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
        var found = rows.List(row => row.Text(0));
        return Triggers.All(trigger => found.Contains(trigger.Name));
    }
}
