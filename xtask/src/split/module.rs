//! What of a program matters to parting it: who uses what, and what things are called.

use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{
    ElementItems, ExternalKind, FunctionBody, GlobalType, KnownCustom, MemoryType, Name, Operator, Parser, Payload,
    TableType, TypeRef,
};

/// What some functions use.
#[derive(Default)]
pub struct Uses {
    /// Functions called, or whose address is taken.
    pub functions: BTreeSet<u32>,
    /// Global variables.
    pub globals: BTreeSet<u32>,
    /// Tables.
    pub tables: BTreeSet<u32>,
}

impl Uses {
    /// Takes in what others use.
    pub fn add(&mut self, other: &Uses) {
        self.functions.extend(&other.functions);
        self.globals.extend(&other.globals);
        self.tables.extend(&other.tables);
    }
}

/// Writing a body again names every index in it: this writes it for that alone.
impl Reencode for Uses {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error> {
        self.functions.insert(function);
        Ok(function)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, reencode::Error> {
        self.globals.insert(global);
        Ok(global)
    }

    fn table_index(&mut self, table: u32) -> Result<u32, reencode::Error> {
        self.tables.insert(table);
        Ok(table)
    }
}

/// A program, taken apart.
#[derive(Default)]
pub struct Module<'a> {
    /// The section of types, as it stands.
    pub types: &'a [u8],
    /// Each type's parameters; none: not a function's.
    pub parameters: Vec<Option<u32>>,
    /// Functions that the page gives; they come before the program's own.
    pub imported: u32,
    /// Each function's type, the imported ones first.
    pub type_of: Vec<u32>,
    /// Each table.
    pub tables: Vec<TableType>,
    /// The memory.
    pub memory: Option<MemoryType>,
    /// Each global variable.
    pub globals: Vec<GlobalType>,
    /// Functions the page calls by name, and the one that starts the program.
    pub exported: BTreeSet<u32>,
    /// What the page gives is called so.
    pub import_names: BTreeSet<&'a str>,
    /// What the page calls is called so.
    pub export_names: BTreeSet<&'a str>,
    /// Functions that stand in tables.
    pub in_tables: BTreeSet<u32>,
    /// The program's own functions.
    pub bodies: Vec<FunctionBody<'a>>,
    /// What each of them uses.
    uses: Vec<Uses>,
    /// What functions are called.
    pub names: BTreeMap<u32, String>,
}

impl<'a> Module<'a> {
    /// Reads a program.
    ///
    /// # Errors
    /// When it is none, has no names, or imports what a page's program does not.
    pub fn read(program: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for section in Parser::new(0).parse_all(program) {
            module.section(program, section?)?;
        }
        if module.names.is_empty() {
            bail!("its functions have no names: wasm-opt keeps them when it is told `-g` (index.html)");
        }
        Ok(module)
    }

    fn section(&mut self, program: &'a [u8], section: Payload<'a>) -> Result<()> {
        match section {
            Payload::TypeSection(types) => {
                let range = types.range();
                let bytes = usize::try_from(range.start)?..usize::try_from(range.end)?;
                self.types = program.get(bytes).context("its types are cut off")?;
                for group in types {
                    self.parameters.extend(group?.into_types().map(|kind| match kind.composite_type.inner {
                        wasmparser::CompositeInnerType::Func(function) => u32::try_from(function.params().len()).ok(),
                        _ => None,
                    }));
                }
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    self.import_names.insert(import.name);
                    match import.ty {
                        TypeRef::Func(kind) => self.type_of.push(kind),
                        other => bail!("it imports {other:?}, and only functions are expected"),
                    }
                }
                self.imported = u32::try_from(self.type_of.len())?;
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    self.type_of.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => self.memory = memories.into_iter().next().transpose()?,
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    self.export_names.insert(export.name);
                    if export.kind == ExternalKind::Func {
                        self.exported.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.exported.insert(func);
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.element(element?.items)?;
                }
            }
            Payload::CodeSectionEntry(body) => {
                let mut uses = Uses::default();
                let mut operators = body.get_operators_reader()?;
                while !operators.eof() {
                    reencode::utils::instruction(&mut uses, operators.read()?)?;
                }
                self.uses.push(uses);
                self.bodies.push(body);
            }
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    for name in names {
                        let Name::Function(functions) = name? else { continue };
                        for function in functions {
                            let function = function?;
                            self.names.insert(function.index, format!("{:#}", rustc_demangle::demangle(function.name)));
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn element(&mut self, items: ElementItems) -> Result<()> {
        match items {
            ElementItems::Functions(functions) => {
                for function in functions {
                    self.in_tables.insert(function?);
                }
            }
            ElementItems::Expressions(_, expressions) => {
                for expression in expressions {
                    for operator in expression?.get_operators_reader() {
                        if let Operator::RefFunc { function_index } = operator? {
                            self.in_tables.insert(function_index);
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The program's own functions.
    pub fn defined(&self) -> impl Iterator<Item = u32> + use<> {
        (self.imported..).take(self.bodies.len())
    }

    /// What a function uses; none for one that the page gives.
    pub fn uses(&self, function: u32) -> Option<&Uses> {
        self.uses.get(usize::try_from(function.checked_sub(self.imported)?).ok()?)
    }

    /// The body of one of the program's own functions.
    ///
    /// # Errors
    /// When there is none of that index.
    pub fn body(&self, function: u32) -> Result<&FunctionBody<'a>> {
        let body = function.checked_sub(self.imported).and_then(|at| self.bodies.get(usize::try_from(at).ok()?));
        body.with_context(|| format!("there is no function {function}"))
    }

    /// The type of a function, and how many parameters it has.
    ///
    /// # Errors
    /// When there is no function of that index.
    pub fn signature(&self, function: u32) -> Result<(u32, u32)> {
        let kind = self.type_of.get(usize::try_from(function)?).copied();
        let kind = kind.with_context(|| format!("function {function} has no type"))?;
        let parameters = self.parameters.get(usize::try_from(kind)?).copied().flatten();
        Ok((kind, parameters.with_context(|| format!("type {kind} is not a function's"))?))
    }
}
