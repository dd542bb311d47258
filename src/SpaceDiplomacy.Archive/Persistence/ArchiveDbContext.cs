using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Glossary;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Persistence;

/// <summary>The archive's database: one SQLite file.</summary>
public sealed class ArchiveDbContext(DbContextOptions<ArchiveDbContext> options) : DbContext(options)
{
    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Authority> Authorities => Set<Authority>();

    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<ArchiveEdition> Editions => Set<ArchiveEdition>();

    public DbSet<Entity> Entities => Set<Entity>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();

    public DbSet<GlossaryGroup> Glossary => Set<GlossaryGroup>();

    public DbSet<Official> Officials => Set<Official>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Sanction> Sanctions => Set<Sanction>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementLink> StatementLinks => Set<StatementLink>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Wording> Wordings => Set<Wording>();

    public DbSet<WordingCheck> WordingChecks => Set<WordingCheck>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ArchiveDbContext).Assembly);
}
